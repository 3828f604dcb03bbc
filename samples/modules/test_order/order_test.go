package order

import (
	"fmt"
	"testing"
)

func TestA(t *testing.T) { fmt.Println("a") }
func TestB(t *testing.T) { fmt.Println("b") }
func TestC(t *testing.T) { fmt.Println("c"); t.Fail() }
func TestD(t *testing.T) { fmt.Println("d") }
func TestE(t *testing.T) { fmt.Println("e") }
func FuzzF(f *testing.F) {}
