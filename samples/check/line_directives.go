package main

func main() {
	var a int = "a"
//line generated.y:100
	var b int = "b"
//line other.y:5:3
	var c int = "c"
//line :9:1
	var d int = "d" /*line x.y:30*/
	var e int = "e"
//line :7
	var f int = "f"
	_, _, _, _, _, _ = a, b, c, d, e, f
}
