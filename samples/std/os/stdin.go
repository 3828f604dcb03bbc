package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	buf := make([]byte, 5)
	n, err := io.ReadFull(os.Stdin, buf)
	fmt.Printf("%d %v %q\n", n, err, buf)
	r := bufio.NewReader(os.Stdin)
	line, err := r.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	sum := 0
	var x int
	for {
		if _, err := fmt.Fscan(r, &x); err != nil {
			fmt.Println(sum, err)
			break
		}
		sum += x
	}
	rest, err := io.ReadAll(r)
	fmt.Printf("%q %v %d\n", rest, err, strings.Count(string(rest), "\n"))
	n, err = os.Stdin.Read(buf)
	fmt.Println(n, err)
}
