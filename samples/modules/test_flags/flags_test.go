package flags

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"testing"
)

var name = flag.String("name", "nobody", "of the user")

func TestMain(m *testing.M) {
	flag.Parse()
	fmt.Println(*name, flag.Args(), testing.Short(), testing.Verbose())
	m.Run()
}

func TestOne(t *testing.T) {
	fmt.Println("procs", runtime.GOMAXPROCS(0))
	t.Run("a b", func(t *testing.T) { t.Attr("key", "some value") })
	t.Run("c", func(t *testing.T) { t.Error("not selected") })
}

func TestTwo(t *testing.T) {
	t.Run("x", func(t *testing.T) { t.Parallel(); fmt.Fprintln(os.Stderr, "x") })
}

func TestOther(t *testing.T) { t.Error("not selected") }
