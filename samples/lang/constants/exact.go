package main

import "fmt"

const (
	huge    = 1 << 100
	tiny    = 1.0 / (1 << 100)
	third   = 1.0 / 3
	big     = huge * huge
	back    = big / huge / huge
	pi      = 3.14159265358979323846264338327950288419716939937510582097494459
	e       = 2.71828182845904523536028747135266249775724709369995957496696763
	mask    = ^uint32(0)
	minInt  = -1 << 63
	maxUint = 1<<64 - 1
	str     = "con" + "cat"
	isBig   = huge > 1e30
	length  = len("héllo")
	cplx    = (1 + 2i) * (3 - 4i)
	char    = 'a' + 1
	mixed   = 'a' * 1.0
	shift   = 1.0 << 3
	hexf    = 0x1p-2
	sep     = 1_000_000
	oct     = 0o17 + 017
	bin     = 0b1111_0000
)

type Meters float64
type Grade rune

const (
	height Meters = 1.75
	top    Grade  = 'A'
)

func main() {
	fmt.Println(huge>>98, back, big>>199, tiny*huge)
	fmt.Println(third*3 == 1, third+third+third == 1.0, 0.1+0.2 == 0.3)
	x, y := 0.1, 0.2
	fmt.Println(x+y == 0.3, x+y)
	fmt.Println(pi, e, float32(pi), pi*1e10, int64(2.5*1e15))
	fmt.Println(mask, uint64(maxUint), int64(minInt), maxUint/3 == 6148914691236517205)
	fmt.Println(str, isBig, length, cplx, char, mixed, shift, hexf, sep, oct, bin)
	fmt.Printf("%T %T %T %T %T %T %T\n", length, cplx, char, mixed, shift, hexf, isBig)
	fmt.Printf("%T %v %T %v\n", height*2, height*2, top+1, top+1)
	fmt.Println(7/2, -7/2, 7.0/2, 7/2.0, 7%3, -7%3, 1/3*3, 1/3.0*3)
	fmt.Println(5.0 == 5, 'a' == 97, 1<<3 == 8.0, 2i*2i == -4)
	var f32 float32 = 1 << 24
	var i8 int8 = -1 << 7
	var u8 uint8 = 1<<8 - 1
	var u16 uint16 = 'z'
	var r rune = 1e3
	var c64 complex64 = 5
	var d float64 = huge
	fmt.Println(f32, i8, u8, u16, r, c64, d)
	const local = iota
	const a, b = local + 1, "b"
	fmt.Println(local, a, b, len([10]int{}), len([...]string{"x", "y"}), cap([4]int{}))
	fmt.Println(real(cplx), imag(cplx), real(3i), complex(1, 2) == 1+2i)
	fmt.Println(huge/(huge-1), huge%(huge-1), (huge-1)&0xff, huge|1 == huge+1, huge^huge, -huge>>99, (1<<70)&^(1<<70-1)>>70)
	fmt.Println(0.1, 0.1*3, 1e-400*1e300*1e100, 1e400/1e399)
	fmt.Println("\u00e9" == "é", "a"+"b" < "b", `raw\n` == "raw\\n", string(rune(0x4e16)))
}
