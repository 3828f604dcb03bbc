package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
)

func main() {
	outputs()
	failures()
	pipes()
	contexts()
	lookups()
	misuse()
}

func outputs() {
	out, err := exec.Command("echo", "a b", "c").Output()
	fmt.Printf("%q %v\n", out, err)
	c := exec.Command("sh", "-c", "cat; echo to stderr >&2; pwd; echo $X")
	c.Stdin = strings.NewReader("from stdin\n")
	c.Dir = "/"
	c.Env = []string{"X=1", "X=2"}
	var stdout, stderr bytes.Buffer
	c.Stdout, c.Stderr = &stdout, &stderr
	fmt.Println(c.Run(), stdout.String(), stderr.String())
	fmt.Println(c.ProcessState, c.ProcessState.Success(), c.ProcessState.ExitCode(), c.Environ())
	both, err := exec.Command("sh", "-c", "echo one; echo two >&2; echo three").CombinedOutput()
	fmt.Printf("%q %v\n", both, err)
	c = exec.Command("sh", "-c", "echo inherited; echo err >&2")
	c.Stdout, c.Stderr = os.Stdout, os.Stdout
	fmt.Println(c.Run())
	big := strings.Repeat("0123456789", 50000)
	c = exec.Command("cat")
	c.Stdin = strings.NewReader(big)
	out, err = c.Output()
	fmt.Println(len(out), string(out) == big, err)
	c = exec.Command("true")
	c.Stdin = strings.NewReader(big) // nobody reads it
	fmt.Println(c.Run())
}

func failures() {
	err := exec.Command("sh", "-c", "exit 3").Run()
	var exit *exec.ExitError
	fmt.Println(err, errors.As(err, &exit), exit.ExitCode(), exit.Exited())
	_, err = exec.Command("sh", "-c", "echo oops >&2; exit 1").Output()
	errors.As(err, &exit)
	fmt.Printf("%v %q\n", err, exit.Stderr)
	err = exec.Command("no-such-program").Run()
	var e *exec.Error
	fmt.Println(err, errors.Is(err, exec.ErrNotFound), errors.As(err, &e), e.Name)
	fmt.Println(exec.Command("/no/such/program").Run())
	c := exec.Command("sh", "-c", "kill -9 $$")
	err = c.Run()
	errors.As(err, &exit)
	fmt.Println(err, exit.ExitCode(), exit.Exited())
	c = exec.Command("true")
	c.Dir = "/no/such/dir"
	fmt.Println(c.Run() != nil)
	fmt.Println(exec.Command("/").Run())
}

func pipes() {
	c := exec.Command("tr", "a-z", "A-Z")
	in, err := c.StdinPipe()
	fmt.Println(err)
	out, err := c.StdoutPipe()
	fmt.Println(err, c.Start())
	go func() {
		defer in.Close()
		for i := range 3 {
			fmt.Fprintln(in, "line", i)
		}
	}()
	for s := bufio.NewScanner(out); s.Scan(); {
		fmt.Println(s.Text())
	}
	fmt.Println(c.Wait(), c.Wait())

	c = exec.Command("sh", "-c", "echo err >&2; echo out")
	stderr, _ := c.StderrPipe()
	stdout, _ := c.StdoutPipe()
	fmt.Println(c.Start())
	a, _ := io.ReadAll(stderr)
	b, _ := io.ReadAll(stdout)
	fmt.Printf("%q %q %v\n", a, b, c.Wait())

	first, second := exec.Command("echo", "chained"), exec.Command("cat")
	second.Stdin, _ = first.StdoutPipe()
	var res bytes.Buffer
	second.Stdout = &res
	fmt.Println(second.Start(), first.Run(), second.Wait(), res.String())
}

func contexts() {
	ctx, cancel := context.WithCancel(context.Background())
	c := exec.CommandContext(ctx, "sleep", "20")
	fmt.Println(c.Start())
	cancel()
	fmt.Println(c.Wait(), ctx.Err())
	fmt.Println(exec.CommandContext(ctx, "true").Run())
	ctx, cancel = context.WithCancel(context.Background())
	c = exec.CommandContext(ctx, "sleep", "20")
	c.Cancel = func() error { return c.Process.Signal(syscall.SIGTERM) }
	fmt.Println(c.Start())
	cancel()
	fmt.Println(c.Wait())
	fmt.Println(exec.CommandContext(context.Background(), "true").Run())
}

func lookups() {
	path, err := exec.LookPath("sh")
	fmt.Println(strings.HasSuffix(path, "/sh"), err)
	for _, name := range []string{"no-such-program", "/no/such", "/", "", ".."} {
		path, err = exec.LookPath(name)
		fmt.Printf("%q %v\n", path, err)
	}
	fmt.Println(exec.Command("/bin/echo", "a", "b"), exec.Command("no-such-program", "x"))
}

func misuse() {
	c := exec.Command("true")
	fmt.Println(c.Wait())
	fmt.Println(c.Run(), c.Start(), c.Wait())
	_, err := c.StdinPipe()
	fmt.Println(err)
	c = exec.Command("true")
	c.Stdout = os.Stdout
	_, err = c.Output()
	fmt.Println(err)
	_, err = c.StdoutPipe()
	fmt.Println(err)
	c = exec.Command("true")
	c.Cancel = func() error { return nil }
	fmt.Println(c.Run())
	fmt.Println((&exec.Cmd{}).Run())
}
