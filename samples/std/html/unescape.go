// Escaping for HTML and back: names, numbers, what is no reference, old numbers, two characters.
package main

import (
	"fmt"
	"html"
	"sync"
)

var texts = []string{
	"", "plain", "&", "&&", "a & b", "&;", "&amp;", "&amp", "&ampx;", "&AMP;&lt;&gt;&quot;&apos;&#39;",
	"&aacute;&Aacute;&euro;&hearts;", "&notin;", "&notit;", "&notin", "&copy2", "&copyright;", "&nosuch;", "&nosuch",
	"&NotEqualTilde;", "&fjlig;", "&ngt", "&acE;", "&CounterClockwiseContourIntegral;", "&Counter;", "&gt0&lta",
	"&#65;", "&#65", "&#65x", "&#6", "&#6;", "&#;", "&#x41;", "&#X41", "&#xg;", "&#x;", "&#x", "&#1a",
	"&#0;", "&#128;", "&#150;", "&#x9f;", "&#x81;", "&#xd800;", "&#1114112;", "&#1114111;", "&#4294967361;", "&#99999999999999;",
	"été &eacute;t&eacute", "&amp;amp;", "&lt;a href=&#34;x&#34;&gt;", "?a=1&copy=2&reg_id=3", "\xff&lt;\xfe", "&nbsp;&shy;", "end &",
}

func main() {
	for _, s := range texts {
		fmt.Printf("%q -> %q\n", s, html.UnescapeString(s))
	}
	s := "<a href=\"x?a=1&b='2'\">\x00é</a>"
	fmt.Printf("%q %t\n", html.EscapeString(s), html.UnescapeString(html.EscapeString(s)) == s)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for _, s := range texts {
				if html.UnescapeString(html.EscapeString(s)) != s {
					panic(s)
				}
			}
		})
	}
	wg.Wait()
}
