"""`make bench`: how long a site takes to build, beside what a team would pick instead. A measurement, not a test."""
