package tested

//go:debug madvdontneed=0

import "testing"

func Testlower(t *testing.T) {}

func Test(t *testing.T) {}

func TestÄ(t *testing.T) {}

func TestGood(t *testing.T) { t.Log(New().Books) }

func Testhelper(t *testing.T, n int) {}

func Benchmarklower(b *testing.B) {}

func Fuzzlower(f *testing.F) {}

func Example() {}

func ExampleNew() {}

func ExampleNew_suffix() {}

func ExampleNew_Suffix() {}

func ExampleShelf_Add() {}

func ExampleShelf_Books_again() {}

func ExampleShelf_Remove() {}

func ExampleShelf_Add_Again() {}

func ExampleOld() {}

func Example_suffix() {}

func Example_Suffix() {}

func ExampleShelf(n int) int { return n }
