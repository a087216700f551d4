"""Reports that units publish: which are due, their page, their register."""
