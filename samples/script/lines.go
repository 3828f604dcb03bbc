#!/usr/bin/env gosim
if len(os.Args) < 2 {
	fmt.Fprintln(os.Stderr, "usage: lines.go word...")
	os.Exit(2)
}
counts := make(map[string]int)
in := bufio.NewScanner(os.Stdin)
for in.Scan() {
	for _, word := range os.Args[1:] {
		counts[word] += strings.Count(in.Text(), word)
	}
}
for _, word := range slices.Sorted(maps.Keys(counts)) {
	fmt.Printf("%-5s %d\n", word, counts[word])
}
return
fmt.Println("never printed")
