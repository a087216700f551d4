"""The draft of a report, written as Word, Excel or Markdown."""
