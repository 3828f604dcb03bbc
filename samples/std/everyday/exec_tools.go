// Runs other programs: their output, input, environment, exit codes, time limits, and those that are not there.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

func outcome(err error) string {
	var xe *exec.ExitError
	var ee *exec.Error
	switch {
	case err == nil:
		return "ok"
	case errors.As(err, &xe):
		ws := xe.Sys().(syscall.WaitStatus)
		return fmt.Sprintf("exit %d (%v) signaled=%v stderr=%q", xe.ExitCode(), xe, ws.Signaled(), xe.Stderr)
	case errors.As(err, &ee):
		return fmt.Sprintf("cannot start %q: %v notfound=%v", ee.Name, ee.Err, errors.Is(err, exec.ErrNotFound))
	}
	return err.Error()
}

func main() {
	sh := func(script string) *exec.Cmd { return exec.Command("/bin/sh", "-c", script) }
	out, err := sh("echo out; echo err >&2; exit 3").Output()
	fmt.Printf("%q %s\n", out, outcome(err))
	out, err = sh("echo one; echo two >&2").CombinedOutput()
	fmt.Printf("%q %s\n", out, outcome(err))
	fmt.Println(outcome(sh("kill -TERM $$").Run()))
	fmt.Println(outcome(exec.Command("no-such-program-here").Run()))
	fmt.Println(outcome(exec.Command("/no/such/file").Run()))
	fmt.Println(outcome(exec.Command("/").Run()))
	_, err = exec.LookPath("no-such-program-here")
	fmt.Println(err)
	path, err := exec.LookPath("sh")
	fmt.Println(strings.HasSuffix(path, "/sh"), err)

	cmd := sh("echo $GREETING $PWD; cat")
	cmd.Env = append(os.Environ(), "GREETING=first", "GREETING=hello")
	cmd.Dir = "/"
	cmd.Stdin = strings.NewReader("from stdin\n")
	var buf bytes.Buffer
	cmd.Stdout = &buf
	fmt.Println(outcome(cmd.Run()), strings.ReplaceAll(buf.String(), "\n", "|"))
	fmt.Println(cmd.String(), cmd.ProcessState, cmd.ProcessState.Success(), cmd.ProcessState.Exited(), cmd.ProcessState.Pid() == cmd.Process.Pid)
	fmt.Println(outcome(cmd.Run()), outcome(cmd.Wait()), outcome(sh("x").Wait()))

	cat := exec.Command("cat")
	in, _ := cat.StdinPipe()
	pipe, _ := cat.StdoutPipe()
	_, err = cat.StdoutPipe()
	fmt.Println(err, cat.Start())
	go func() {
		defer in.Close()
		for i := range 3 {
			fmt.Fprintln(in, "line", i)
		}
	}()
	b, err := io.ReadAll(pipe)
	fmt.Printf("%q %v %s\n", b, err, outcome(cat.Wait()))
	_, err = in.Write([]byte("late"))
	fmt.Println(errors.Is(err, fs.ErrClosed))

	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	start := time.Now()
	err = exec.CommandContext(ctx, "sleep", "20").Run()
	fmt.Println(outcome(err), time.Since(start) < 10*time.Second, ctx.Err())
	ctx2, cancel2 := context.WithCancel(context.Background())
	polite := exec.CommandContext(ctx2, "/bin/sh", "-c", "trap 'echo bye; exit 4' TERM; echo ready; while :; do sleep 0.05; done")
	polite.Cancel = func() error { return polite.Process.Signal(syscall.SIGTERM) }
	polite.WaitDelay = 10 * time.Second
	ready, _ := polite.StdoutPipe()
	fmt.Println(polite.Start())
	line := make([]byte, 6)
	io.ReadFull(ready, line)
	cancel2()
	rest, _ := io.ReadAll(ready)
	fmt.Printf("%q %q %s\n", line, rest, outcome(polite.Wait()))
	done, cancel3 := context.WithCancel(context.Background())
	cancel3()
	fmt.Println(outcome(exec.CommandContext(done, "true").Run()))
	p := sh("sleep 20")
	p.Start()
	fmt.Println(p.Process.Kill(), outcome(p.Wait()), p.Process.Signal(syscall.Signal(0)))

	r, w, _ := os.Pipe()
	first, second := sh("printf 'b\\na\\nc\\na\\n'"), exec.Command("sort", "-u")
	first.Stdout, second.Stdin = w, r
	var sorted bytes.Buffer
	second.Stdout = &sorted
	fmt.Println(first.Start(), second.Start(), first.Wait(), w.Close(), r.Close(), second.Wait(), strings.Fields(sorted.String()))
}
