package report

// Line makes a line.
func Line(s []string, i int) string { return s[i] + "\n" }
