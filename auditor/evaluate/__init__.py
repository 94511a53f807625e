"""How right the reports are: labelled articles in, measures with n and intervals out, held to floors."""
