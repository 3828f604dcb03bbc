// Runs commands: a pipeline, input and output, exit codes, environment, contexts that kill.
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
	"sync"
	"syscall"
	"time"
)

func pipeline(in string, cmds ...*exec.Cmd) (string, error) {
	var out bytes.Buffer
	cmds[0].Stdin = strings.NewReader(in)
	for i := range cmds[1:] {
		p, err := cmds[i].StdoutPipe()
		if err != nil {
			return "", err
		}
		cmds[i+1].Stdin = p
	}
	cmds[len(cmds)-1].Stdout = &out
	for _, c := range cmds {
		if err := c.Start(); err != nil {
			return "", err
		}
	}
	var errs error
	for _, c := range cmds {
		if err := c.Wait(); err != nil {
			errs = errors.Join(errs, fmt.Errorf("%s: %w", c.Args[0], err))
		}
	}
	return out.String(), errs
}

func main() {
	fmt.Println(pipeline("pear\napple\nfig\napple\n", exec.Command("sort"), exec.Command("uniq", "-c"), exec.Command("sed", "s/^ *//")))
	fmt.Println(pipeline("x", exec.Command("cat"), exec.Command("sh", "-c", "cat >/dev/null; exit 3")))

	out, err := exec.Command("sh", "-c", "echo out; echo err >&2; exit 7").Output()
	var ee *exec.ExitError
	fmt.Printf("%q %v %v\n", out, err, errors.As(err, &ee))
	fmt.Printf("%d %q %v %v\n", ee.ExitCode(), ee.Stderr, ee.Success(), ee.Exited())
	out, err = exec.Command("sh", "-c", "echo a; echo b >&2; echo c").CombinedOutput()
	fmt.Printf("%q %v\n", out, err)

	_, err = exec.Command("no-such-command").Output()
	var xe *exec.Error
	fmt.Println(err, errors.Is(err, exec.ErrNotFound), errors.As(err, &xe))
	_, err = exec.LookPath("no-such-command")
	fmt.Println(err)
	err = exec.Command("/no/such/file").Run()
	fmt.Println(err, errors.Is(err, os.ErrNotExist))

	c := exec.Command("sh", "-c", "echo $A-$B; pwd; echo $1 $#", "sh", "an arg", "x")
	c.Env = append(c.Environ(), "A=1", "B=2", "A=3")
	c.Dir = "/"
	out, err = c.Output()
	fmt.Printf("%q %v %s\n", out, err, c)

	cat := exec.Command("cat", "-")
	in, _ := cat.StdinPipe()
	pr, _ := cat.StdoutPipe()
	fmt.Println(cat.Start())
	var wg sync.WaitGroup
	wg.Go(func() {
		for i := range 3 {
			fmt.Fprintln(in, "line", i)
		}
		in.Close()
	})
	sc := bufio.NewScanner(pr)
	for sc.Scan() {
		fmt.Println("cat:", sc.Text())
	}
	wg.Wait()
	fmt.Println(cat.Wait(), cat.ProcessState.Exited(), cat.ProcessState.Pid() == cat.Process.Pid, cat.ProcessState)
	fmt.Println(cat.Wait(), cat.Start())

	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	err = exec.CommandContext(ctx, "sleep", "60").Run()
	fmt.Println(err, ctx.Err())
	ctx, cancel2 := context.WithCancel(context.Background())
	soft := exec.CommandContext(ctx, "sh", "-c", "trap 'echo bye; exit 5' TERM; echo ready; while :; do sleep 0.05; done")
	soft.Cancel = func() error { return soft.Process.Signal(syscall.SIGTERM) }
	soft.WaitDelay = time.Minute
	so, _ := soft.StdoutPipe()
	fmt.Println(soft.Start())
	br := bufio.NewReader(so)
	s, _ := br.ReadString('\n')
	cancel2()
	rest, _ := io.ReadAll(br)
	err = soft.Wait()
	fmt.Printf("%q %q %v\n", s, rest, err)
	fmt.Println(exec.CommandContext(ctx, "true").Run())
	kill := exec.Command("sh", "-c", "kill -9 $$")
	err = kill.Run()
	ws := kill.ProcessState.Sys().(syscall.WaitStatus)
	fmt.Println(err, kill.ProcessState.ExitCode(), ws.Signaled(), ws.Signal())
	both := exec.Command("true")
	both.Stdout = io.Discard
	_, err = both.StdoutPipe()
	fmt.Println(err)
	_, err = both.Output()
	fmt.Println(err)
}
