package sqlite

// codeTexts are what SQLite itself says of its result codes (sqlite3_errstr).
var codeTexts = [...]string{
	0:  "not an error",
	1:  "SQL logic error",
	3:  "access permission denied",
	4:  "query aborted",
	5:  "database is locked",
	6:  "database table is locked",
	7:  "out of memory",
	8:  "attempt to write a readonly database",
	9:  "interrupted",
	10: "disk I/O error",
	11: "database disk image is malformed",
	12: "unknown operation",
	13: "database or disk is full",
	14: "unable to open database file",
	15: "locking protocol",
	17: "database schema has changed",
	18: "string or blob too big",
	19: "constraint failed",
	20: "datatype mismatch",
	21: "bad parameter or other API misuse",
	23: "authorization denied",
	25: "column index out of range",
	26: "file is not a database",
	27: "notification message",
	28: "warning message",
}

// CodeText returns what SQLite says of an extended result code.
func CodeText(code int) string {
	switch code {
	case 516:
		return "abort due to ROLLBACK"
	case 100:
		return "another row available"
	case 101:
		return "no more rows available"
	}
	if primary := code & 0xff; primary < len(codeTexts) && codeTexts[primary] != "" {
		return codeTexts[primary]
	}
	return "unknown error"
}
