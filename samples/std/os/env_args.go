package main

import (
	"fmt"
	"os"
	"sort"
	"strings"
)

func main() {
	fmt.Println(len(os.Args), os.Args[1:])
	for i, a := range os.Args[1:] {
		fmt.Printf("%d %q\n", i, a)
	}
	os.Clearenv()
	fmt.Println(len(os.Environ()))
	fmt.Println(os.Setenv("GREETING", "hello"), os.Setenv("EMPTY", ""), os.Setenv("X", "1=2"))
	fmt.Printf("%q %q %q %q\n", os.Getenv("GREETING"), os.Getenv("EMPTY"), os.Getenv("NONE"), os.Getenv("X"))
	v, ok := os.LookupEnv("EMPTY")
	_, ok2 := os.LookupEnv("NONE")
	fmt.Printf("%q %v %v\n", v, ok, ok2)
	env := os.Environ()
	sort.Strings(env)
	fmt.Printf("%q\n", env)
	fmt.Println(os.ExpandEnv("$GREETING ${X}-$NONE-${GREETING}s $$ $ ${} ${"))
	fmt.Println(os.Expand("$a ${b} $* $1x $é", func(s string) string { return "<" + strings.ToUpper(s) + ">" }))
	fmt.Println(os.Unsetenv("GREETING"), os.Getenv("GREETING") == "")
	fmt.Println(os.Setenv("", "x"), os.Setenv("a=b", "x"), os.Setenv("nul\x00", "x"))
	host, err := os.Hostname()
	fmt.Println(host != "", err)
	exe, err := os.Executable()
	fmt.Println(exe != "", err, os.Getpid() > 0, os.Getppid() > 0, os.Getuid() >= 0, os.Getgid() >= 0, os.Geteuid() >= 0, os.Getegid() >= 0, os.Getpagesize() > 0)
	os.Setenv("HOME", "/somewhere")
	home, err := os.UserHomeDir()
	fmt.Println(home, err)
	cache, err := os.UserCacheDir()
	fmt.Println(cache, err)
	cfg, err := os.UserConfigDir()
	fmt.Println(cfg, err)
	os.Unsetenv("HOME")
	_, err = os.UserHomeDir()
	fmt.Println(err)
	fmt.Println(os.Stdin.Name(), os.Stdout.Name(), os.Stderr.Name(), os.Stdin.Fd(), os.Stdout.Fd())
	fmt.Println(os.Interrupt, os.Kill, os.ErrExist, os.ErrPermission, os.ErrInvalid, os.ErrNoDeadline, os.ErrProcessDone, os.ErrDeadlineExceeded)
	fmt.Fprintln(os.Stderr, "on stderr")
	os.Stdout.WriteString("written directly\n")
	n, err := os.Stdout.Write([]byte("bytes\n"))
	fmt.Println(n, err)
	defer fmt.Println("not printed")
	os.Exit(7)
}
