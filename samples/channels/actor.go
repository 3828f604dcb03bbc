// "Do not communicate by sharing memory; share memory by communicating." One goroutine
// owns the accounts; everybody else sends it requests.
package main

import (
	"errors"
	"fmt"
	"sync"
)

var errFunds = errors.New("insufficient funds")

type request struct {
	from, to string
	amount   int
	reply    chan error
}

type bank struct {
	transfers chan request
	balances  chan chan map[string]int
}

func open(accounts map[string]int) *bank {
	b := &bank{make(chan request), make(chan chan map[string]int)}
	go func() {
		for {
			select {
			case r := <-b.transfers:
				if accounts[r.from] < r.amount {
					r.reply <- fmt.Errorf("%s to %s: %w", r.from, r.to, errFunds)
					continue
				}
				accounts[r.from] -= r.amount
				accounts[r.to] += r.amount
				r.reply <- nil
			case ask := <-b.balances:
				snapshot := map[string]int{}
				for k, v := range accounts {
					snapshot[k] = v
				}
				ask <- snapshot
			}
		}
	}()
	return b
}

func (b *bank) transfer(from, to string, amount int) error {
	reply := make(chan error)
	b.transfers <- request{from, to, amount, reply}
	return <-reply
}

func (b *bank) snapshot() map[string]int {
	ask := make(chan map[string]int)
	b.balances <- ask
	return <-ask
}

func main() {
	b := open(map[string]int{"ann": 100, "bob": 50})
	fmt.Println(b.transfer("ann", "bob", 30))
	err := b.transfer("bob", "cid", 500)
	fmt.Println(err, errors.Is(err, errFunds))
	var wg sync.WaitGroup
	for range 40 {
		wg.Go(func() { b.transfer("bob", "cid", 1) })
		wg.Go(func() { b.transfer("ann", "cid", 1) })
	}
	wg.Wait()
	fmt.Println(b.snapshot())
}
