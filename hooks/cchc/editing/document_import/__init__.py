"""A plan, a document, news or questions out of the file on an office's desk: Word, Excel, text, HTML, PDF.

`reading` makes blocks of any file, `anatomy` finds the parts of a document among them (Nghị định 30/2020/NĐ-CP, phụ
lục I), `plan_draft` and its like make front matter and text of the parts. Nothing is corrected: what is
doubtful is told.
"""
