package syntax

func f() { x := }
