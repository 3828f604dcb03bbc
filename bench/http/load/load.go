// Clients that keep their connections and send one request after the other to the server next
// door, each of them by real Go and under gosim in turn. No request may be lost, every answer must
// be the right one, and when the clients have left the server must have the goroutines it began
// with. Run by bench/http/run.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

var (
	clients = flag.Int("clients", 200, "how many clients")
	seconds = flag.Float64("seconds", 60, "for how long")
	warmup  = flag.Float64("warmup", 5, "seconds before, which do not count")
)

// A server is a process and its address.
type server struct {
	name string
	cmd  *exec.Cmd
	in   io.Closer
	url  string
}

func start(name string, args ...string) (*server, error) {
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	addr, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("%s: no address: %w", name, err)
	}
	return &server{name, cmd, in, "http://" + strings.TrimSpace(addr)}, nil
}

func (s *server) stop() error {
	s.in.Close()
	return s.cmd.Wait()
}

// state asks for the number of requests so far, and of goroutines.
func (s *server) state() (requests, goroutines int, err error) {
	resp, err := http.Get(s.url + "/state")
	if err != nil {
		return 0, 0, err
	}
	defer resp.Body.Close()
	_, err = fmt.Fscan(resp.Body, &requests, &goroutines)
	return requests, goroutines, err
}

// load lets the clients work; it returns how many requests were answered, and what went wrong.
func (s *server) load(d time.Duration) (answered int64, errs []error) {
	var wg sync.WaitGroup
	var count atomic.Int64
	failed := make(chan error, *clients)
	transport := &http.Transport{MaxIdleConnsPerHost: *clients}
	client := &http.Client{Transport: transport}
	end := time.Now().Add(d)
	for c := range *clients {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; time.Now().Before(end); i++ {
				if err := request(client, s.url, c, i); err != nil {
					failed <- fmt.Errorf("client %d, request %d: %w", c, i, err)
					return
				}
				count.Add(1)
			}
		}()
	}
	wg.Wait()
	close(failed)
	for err := range failed {
		errs = append(errs, err)
	}
	transport.CloseIdleConnections()
	return count.Load(), errs
}

// request sends a request, every fourth one with a body, and looks at the answer.
func request(client *http.Client, url string, c, i int) error {
	name := fmt.Sprintf("client%d-%d", c, i)
	want := `{"name":"` + name + `","n":`
	var resp *http.Response
	var err error
	if i%4 == 3 {
		want = strings.Repeat(name, 20)
		resp, err = client.Post(url+"/echo", "text/plain", strings.NewReader(want))
	} else {
		resp, err = client.Get(url + "/hello/" + name)
	}
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	if resp.StatusCode != 200 || !strings.HasPrefix(string(body), want) {
		return fmt.Errorf("answered %s %q", resp.Status, body)
	}
	return nil
}

// measure loads a server and says how many requests it answers in a second.
func measure(name string, args ...string) (perSecond float64, ok bool) {
	s, err := start(name, args...)
	if err != nil {
		fmt.Println(err)
		return 0, false
	}
	ok = true
	say := func(format string, a ...any) {
		ok = false
		fmt.Printf("%s: "+format+"\n", append([]any{name}, a...)...)
	}
	warm, errs := s.load(time.Duration(*warmup * float64(time.Second)))
	before := s.settled()
	begin := time.Now()
	answered, more := s.load(time.Duration(*seconds * float64(time.Second)))
	perSecond = float64(answered) / time.Since(begin).Seconds()
	for _, err := range append(errs, more...) {
		say("%v", err)
	}
	requests, _, err := s.state()
	if err != nil || int64(requests) != warm+answered {
		say("%d requests were answered, the server counts %d (%v)", warm+answered, requests, err)
	}
	if after := s.settled(); after > before {
		say("%d goroutines before the clients came, %d after they left", before, after)
	}
	if err := s.stop(); err != nil {
		say("%v", err)
	}
	fmt.Printf("%-6s %8.0f requests/s, %d in all, by %d clients\n", name, perSecond, answered, *clients)
	return perSecond, ok
}

// settled is the number of the server's goroutines when the clients have left: the least one seen
// within some seconds.
func (s *server) settled() int {
	least := -1
	for range 50 {
		if _, n, err := s.state(); err == nil && (least < 0 || n < least) {
			least = n
		}
		time.Sleep(50 * time.Millisecond)
	}
	return least
}

func main() {
	flag.Parse()
	if flag.NArg() < 2 {
		fmt.Println("usage: load [flags] GOSERVER GOSIM [arguments]")
		os.Exit(2)
	}
	real, ok := measure("go", flag.Arg(0))
	ours, okOurs := measure("gosim", flag.Args()[1:]...)
	fmt.Printf("gosim serves %.0f%% of what go serves\n", 100*ours/real)
	if !ok || !okOurs {
		os.Exit(1)
	}
}
