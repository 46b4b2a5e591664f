"""From blocks of text to claims, whether true or not: ``anatlint.claims.reading`` does it all.

Nothing is imported here, so that a report of claims can be read without what makes them.
"""
