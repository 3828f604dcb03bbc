package main

func main() {
	if true // ERROR "syntax error: unexpected newline, expected { after if clause"
	{
	}
	for
	{
	}
}
