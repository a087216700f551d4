"""The draft of a report on a period, before it is written as Word, Excel or Markdown."""
