"""What a report of a failure tells: of the last run, this machine and the parts."""
