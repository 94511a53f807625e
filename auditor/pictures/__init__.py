"""What stands in images that come with the article: QR codes. Nothing is fetched; needs the extra ``auditor[qr]``."""
