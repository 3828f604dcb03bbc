// Groups of one name: the first is the one that is found by it.
package main

import (
	"fmt"
	"regexp"
)

func main() {
	for _, s := range []string{`(?P<n>a)(?P<n>b)`, `(?<n>a)|(?<n>b)`, `(?<n>a)(?P<m>b)(?<n>c)`, `(?<n>a)[(?<n>]\(?<n>*(?<n>b?)`, `\Q(?<n>\E(?<n>a)?(?<n>b)?`, `[]<](?<n>a|b)(?<n>)`} {
		r, err := regexp.Compile(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%s %q %d %q %q\n", r, r.SubexpNames(), r.SubexpIndex("n"), r.ReplaceAllString("abc (?<n>ab <a a(b", "<$n>"), r.FindStringSubmatch("abc"))
	}
}
