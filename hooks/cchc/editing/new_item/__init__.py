"""A new file of any content type out of answers: what is asked, what was meant, the text with every key explained.

Nothing here asks or writes: `cchc new` does.
"""
