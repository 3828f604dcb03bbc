// Tags that cannot be read, and those that say something twice.
package main

import (
	"fmt"
	"time"
)

type right struct {
	A int    `json:"a,omitempty" xml:"b,attr"`
	B string `json:"b" yaml:"bee:x"`
	C string `json:"a b"`
	D int    `json:"-"`
	e int    `json:"-"`
	F int    ``
	G int    `   `
	H int    `key:"a\"b"  other:"x y , z"`
}

type syntax struct {
	A int `a`
	B int `json`
	C int `json:`
	D int `json:a`
	E int `json:"a`
	F int `json:"c"xml:"d"`
	G int `json:"e",xml:"f"`
	H int `:"x"`
	I int `json: "g"`
	J int "json:\"h\\q\""
	K int "json:\"i\"\tx:\"y\""
	L int "a`b"
	M int "a\x01:\"x\""
	N int "a\xff"
	O int `x:"ä" y`
	P int `json:"\ud800"`
}

type spaces struct {
	A int `json:"a, omitempty"`
	B int `json:"b ,omitempty"`
	C int `xml:" c"`
	D int `xml:"d "`
	E int `xml:"space e"`
	F int `xml:"a b c"`
	G int `xml:"g ,attr"`
	H int `xml:"h,at tr"`
	I int `xml:", attr"`
	J int `asn1:"optional, x"`
	K int `asn1:"optional,x"`
}

type hidden struct {
	a int `json:"a"`
	b int `xml:"b"`
	c int `json:",omitempty"`
	d int `json:"-" xml:"d"`
	e int `yaml:"e"`
	f int `json:"f" xml:"g"`
	_ int `json:"h"`
}

type Base struct {
	ID   int    `json:"id"`
	Name string `json:"name"`
	hide int    `json:"-"`
}

type Other struct {
	ID int `json:"id"`
}

type twice struct {
	A int `json:"a"`
	B int `json:"a"`
	C int `json:"a,omitempty" xml:"a"`
	D int `xml:"a"`
	E int `xml:"a,attr"`
	F int `xml:"a,attr"`
	G int `xml:"a,attr,omitempty"`
	H int `json:",omitempty"`
	I int `json:",omitempty"`
}

type embedding struct {
	Base
	Other
	ID int `json:"id"`
}

type named struct {
	Base  `json:"base"`
	Other `json:"base"`
	*right
	time.Time `json:"-"`
}

type outer struct {
	Inner struct {
		X int `json:"x"`
		Y int `json:"x"`
	} `json:"x"`
	XMLName struct{} `xml:"x"`
	Z       int      `xml:"x"`
}

func local() any {
	type l struct {
		A, B int `json:"both"`
	}
	return l{}
}

func generic[T any]() any {
	return struct {
		V T `json:"v`
	}{}
}

func main() {
	fmt.Println(right{}, spaces{}, hidden{}, local(), generic[int]())
	fmt.Println(syntax{}, twice{}, embedding{}, outer{})
	fmt.Println(named{}.Base)
}
