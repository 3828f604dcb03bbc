// Every kind of loop, long enough to be compiled while it runs.
package main

import "fmt"

const n = 20_000

type point struct{ x, y int }

func forms() {
	sum := 0
	for i := 0; i < n; i++ {
		sum += i
	}
	i := 0
	for i < n {
		i += 3
	}
	for {
		i--
		if i < 7 {
			break
		}
	}
	fmt.Println(sum, i)

	count := 0
	for range n {
		count++
	}
	for k := range n {
		if k%2 == 0 {
			continue
		}
		count += k
	}
	var small uint8
	for k := range uint8(200) {
		small += k
	}
	fmt.Println(count, small)
}

func elements() {
	ints := make([]int, n)
	floats := make([]float64, n)
	halves := make([]float32, n)
	bools := make([]bool, n)
	words := make([]string, n)
	points := make([]point, n)
	shorts := make([]int16, n)
	for i := range ints {
		ints[i] = i * i
		floats[i] = float64(i) / 3
		halves[i] = float32(i) / 7
		bools[i] = i%3 == 0
		words[i] = string(rune('a' + i%26))
		points[i] = point{i, -i}
		shorts[i] = int16(i * 5)
	}
	a, b, c, d, e, f, g := 0, 0.0, float32(0), 0, 0, 0, 0
	for i, v := range ints {
		a ^= v + i
	}
	for _, v := range floats {
		b += v
	}
	for _, v := range halves {
		c += v
	}
	for _, v := range bools {
		if v {
			d++
		}
	}
	for _, v := range words {
		e += int(v[0])
	}
	for _, v := range points {
		v.x++ // a copy
		f += v.x + v.y
	}
	for _, v := range shorts {
		g += int(v)
	}
	fmt.Println(a, b, c, d, e, f, g, points[10])
	var array [5000]int
	for i := range array {
		array[i] = i
	}
	total := 0
	for _, v := range array { // of a copy
		array[4999] = 0
		total += v
	}
	fmt.Println(total, array[4999])
}

func text() {
	s := ""
	for i := range 3000 {
		s += string(rune(0x20 + i))
	}
	s += "\xff\xfe" + s
	sum, last := 0, 0
	for i, r := range s {
		sum += int(r) * (i % 7)
		last = i
	}
	fmt.Println(len(s), sum, last)
}

func others() {
	m := map[int]string{}
	for i := range n {
		m[i%5000] += "x"
	}
	keys, lengths := 0, 0
	for k, v := range m {
		keys += k
		lengths += len(v)
	}
	fmt.Println(len(m), keys, lengths)
	c := make(chan int)
	go func() {
		for i := range n {
			c <- i
		}
		close(c)
	}()
	sum := 0
	for v := range c {
		sum += v
	}
	fmt.Println(sum)
	even := func(yield func(int) bool) {
		for i := 0; i < n; i += 2 {
			if !yield(i) {
				return
			}
		}
	}
	for v := range even {
		if v > 15_000 {
			break
		}
		sum -= v
	}
	fmt.Println(sum)
}

func jumps() {
	found := 0
outer:
	for i := range 300 {
		for j := 0; ; j++ {
			switch {
			case j == i:
				continue outer
			case i*j == 12_345:
				found = i
				break outer
			case j > 250:
				break
			default:
				found++
			}
		}
	}
	i := 0
again:
	i++
	if i < n {
		goto again
	}
	fmt.Println(found, i)
}

func closures() {
	var fs []func() int
	for i := 0; i < n; i++ {
		if i%5000 == 0 {
			fs = append(fs, func() int { i++; return i })
		}
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
}

func main() {
	forms()
	elements()
	text()
	others()
	jumps()
	closures()
}
