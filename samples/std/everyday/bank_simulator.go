// A bank: transfers that cannot deadlock, an audit that always balances, limits, interest in exact fractions.
package main

import (
	"cmp"
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"sync"
	"sync/atomic"
)

type cents int64

func (c cents) String() string {
	sign := ""
	if c < 0 {
		sign, c = "-", -c
	}
	return fmt.Sprintf("%s%d.%02d", sign, c/100, c%100)
}

type account struct {
	id      int
	mu      sync.Mutex
	balance cents
	limit   cents
	history []entry
}

type entry struct {
	amount cents
	why    string
}

type insufficient struct {
	id         int
	want, have cents
}

func (e insufficient) Error() string {
	return fmt.Sprintf("account %d: %v wanted, %v there", e.id, e.want, e.have)
}

var (
	errSame   = errors.New("same account")
	errAmount = errors.New("amount is not positive")
)

func (a *account) change(amount cents, why string) {
	a.balance += amount
	a.history = append(a.history, entry{amount, why})
}

func transfer(from, to *account, amount cents) error {
	switch {
	case from == to:
		return errSame
	case amount <= 0:
		return fmt.Errorf("%w: %v", errAmount, amount)
	}
	first, second := from, to
	if first.id > second.id {
		first, second = second, first
	}
	first.mu.Lock()
	defer first.mu.Unlock()
	second.mu.Lock()
	defer second.mu.Unlock()
	if from.balance+from.limit < amount {
		return insufficient{from.id, amount, from.balance}
	}
	from.change(-amount, fmt.Sprint("to ", to.id))
	to.change(amount, fmt.Sprint("from ", from.id))
	return nil
}

type bank struct{ accounts []*account }

// audit locks all, in order, so that the sum is one that was true at some moment.
func (b bank) audit() (sum cents) {
	for _, a := range b.accounts {
		a.mu.Lock()
		defer a.mu.Unlock()
	}
	for _, a := range b.accounts {
		sum += a.balance
	}
	return sum
}

// split divides by weights without losing a cent: the largest remainders get what is left.
func split(total cents, weights ...int64) []cents {
	var sum int64
	for _, w := range weights {
		sum += w
	}
	type share struct {
		i    int
		rest *big.Rat
	}
	out := make([]cents, len(weights))
	shares := make([]share, len(weights))
	left := total
	for i, w := range weights {
		exact := new(big.Rat).Mul(big.NewRat(w, sum), new(big.Rat).SetInt64(int64(total)))
		whole := new(big.Int).Quo(exact.Num(), exact.Denom())
		out[i] = cents(whole.Int64())
		left -= out[i]
		shares[i] = share{i, exact.Sub(exact, new(big.Rat).SetInt(whole))}
	}
	slices.SortStableFunc(shares, func(a, b share) int { return cmp.Or(b.rest.Cmp(a.rest), a.i-b.i) })
	for i := range int(left) {
		out[shares[i].i]++
	}
	return out
}

func main() {
	b := bank{}
	for i := range 10 {
		b.accounts = append(b.accounts, &account{id: i, balance: 1000_00, limit: cents(i) * 10_00})
	}
	before := b.audit()
	var done, refused atomic.Int64
	stop := make(chan struct{})
	wrong := make(chan cents, 1)
	go func() {
		for {
			select {
			case <-stop:
				close(wrong)
				return
			default:
				if sum := b.audit(); sum != before {
					wrong <- sum
					return
				}
			}
		}
	}()
	var wg sync.WaitGroup
	for w := range 8 {
		wg.Go(func() {
			r := rand.New(rand.NewPCG(uint64(w), 7))
			for range 200 {
				err := transfer(b.accounts[r.IntN(10)], b.accounts[r.IntN(10)], cents(r.IntN(500_00)))
				var in insufficient
				switch {
				case err == nil:
					done.Add(1)
				case errors.As(err, &in), errors.Is(err, errSame), errors.Is(err, errAmount):
					refused.Add(1)
				default:
					panic(err)
				}
			}
		})
	}
	wg.Wait()
	close(stop)
	_, bad := <-wrong
	fmt.Println(bad, b.audit() == before, done.Load()+refused.Load())
	entries := 0
	for _, a := range b.accounts {
		sum := cents(1000_00)
		for _, e := range a.history {
			sum += e.amount
		}
		entries += len(a.history)
		if sum != a.balance || a.balance < -a.limit {
			fmt.Println("account", a.id, sum, a.balance)
		}
	}
	fmt.Println(entries == 2*int(done.Load()))
	x, y := &account{id: 1, balance: 5_05}, &account{id: 2, limit: 1_00}
	fmt.Println(transfer(x, y, 10_00), transfer(x, x, 1), transfer(x, y, 0), transfer(x, y, 5_00), x.balance, y.balance, transfer(y, x, 5_50), y.balance, y.history)
	for _, w := range [][]int64{{1, 1, 1}, {50, 30, 20}, {7}, {0, 1}, {3, 3, 3, 1}} {
		fmt.Println(w, split(100_00, w...), split(1, w...))
	}
	rate := new(big.Rat).Add(big.NewRat(1, 1), big.NewRat(35, 1200*10))
	sum := big.NewRat(1000, 1)
	for range 12 {
		sum.Mul(sum, rate)
	}
	fmt.Println(sum.FloatString(4), len(sum.Num().String()))
	s := fmt.Sprint(cents(-5), cents(0), cents(123456))
	fmt.Println(s)
}
