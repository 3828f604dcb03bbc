package main

// vet: complains on purpose

import "fmt"

func find(grid [][]int, want int) (x, y int, ok bool) {
search:
	for y = range grid {
		for x = range grid[y] {
			if grid[y][x] == want {
				ok = true
				break search
			}
		}
	}
	return
}

func gotoLoop(n int) (s string) {
	i := 0
top:
	if i < n {
		s += fmt.Sprint(i)
		i++
		goto top
	}
	goto end
end:
	return s + "."
}

func retry(fails int) string {
	attempt := 0
again:
	attempt++
	for range 3 {
		if attempt <= fails {
			goto again
		}
	}
	switch {
	case attempt > 2:
		goto many
	default:
		return fmt.Sprint("few ", attempt)
	}
many:
	return fmt.Sprint("many ", attempt)
}

func state(input string) string {
	i, out := 0, ""
start:
	if i >= len(input) {
		goto done
	}
	switch input[i] {
	case 'a':
		goto sawA
	case '!':
		goto done
	}
	i++
	goto start
sawA:
	out += fmt.Sprint(i, ",")
	i++
	goto start
done:
	return out
}

func main() {
	fmt.Println(find([][]int{{1, 2}, {3, 4}, {5, 6}}, 4))
	fmt.Println(find([][]int{{1, 2}}, 9))
	fmt.Println(gotoLoop(4), gotoLoop(0), retry(0), retry(3), state("banana!a"))
outer:
	for i := 0; i < 4; i++ {
	inner:
		for j := 0; ; j++ {
			switch {
			case j == 3:
				continue outer
			case i == 2:
				break inner
			case i == 3 && j == 1:
				break outer
			case (i+j)%2 == 0:
				continue inner
			}
			fmt.Print(i, j, " ")
		}
		fmt.Print("| ")
	}
	fmt.Println()
sw:
	switch n := 3; {
	case n > 2:
		for i := range 5 {
			if i == 2 {
				break sw
			}
			fmt.Print("sw", i, " ")
		}
		fmt.Println("not reached")
	}
	fmt.Println()
	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	close(ch)
recv:
	for {
		select {
		case v, ok := <-ch:
			if !ok {
				break recv
			}
			if v == 1 {
				continue recv
			}
			fmt.Println("v", v)
		}
	}
block:
	switch {
	default:
		for i := range 3 {
			if i == 1 {
				break block
			}
			fmt.Println("in block", i)
		}
		fmt.Println("not reached")
	}
	for i := range 3 {
		if i == 1 {
			continue
		}
		if i == 2 {
			break
		}
		fmt.Println("plain", i)
	}
unused:
	for range 1 {
		goto next
		continue unused
	}
next:
	{
		i := 0
	loop:
		i++
		if i < 3 {
			goto loop
		}
		fmt.Println(i)
	}
	fmt.Println("end")
}
