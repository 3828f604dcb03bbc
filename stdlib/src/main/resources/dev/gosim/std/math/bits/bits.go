// Package bits counts and moves bits.
package bits

// UintSize is the number of bits of a uint.
const UintSize = 64

// Add returns x + y + carry and the carry.
func Add(x, y, carry uint) (sum, carryOut uint)

// Add32 returns x + y + carry and the carry.
func Add32(x, y, carry uint32) (sum, carryOut uint32)

// Add64 returns x + y + carry and the carry.
func Add64(x, y, carry uint64) (sum, carryOut uint64)

// Div divides (hi, lo) by y; it panics if y is 0 or not larger than hi.
func Div(hi, lo, y uint) (quo, rem uint)

// Div32 divides (hi, lo) by y; it panics if y is 0 or not larger than hi.
func Div32(hi, lo, y uint32) (quo, rem uint32)

// Div64 divides (hi, lo) by y; it panics if y is 0 or not larger than hi.
func Div64(hi, lo, y uint64) (quo, rem uint64)

// LeadingZeros returns the number of zero bits before the first one bit.
func LeadingZeros(x uint) int

// LeadingZeros16 returns the number of zero bits before the first one bit.
func LeadingZeros16(x uint16) int

// LeadingZeros32 returns the number of zero bits before the first one bit.
func LeadingZeros32(x uint32) int

// LeadingZeros64 returns the number of zero bits before the first one bit.
func LeadingZeros64(x uint64) int

// LeadingZeros8 returns the number of zero bits before the first one bit.
func LeadingZeros8(x uint8) int

// Len returns the number of bits needed to write x.
func Len(x uint) int

// Len16 returns the number of bits needed to write x.
func Len16(x uint16) (n int)

// Len32 returns the number of bits needed to write x.
func Len32(x uint32) (n int)

// Len64 returns the number of bits needed to write x.
func Len64(x uint64) (n int)

// Len8 returns the number of bits needed to write x.
func Len8(x uint8) int

// Mul returns the two halves of the product.
func Mul(x, y uint) (hi, lo uint)

// Mul32 returns the two halves of the product.
func Mul32(x, y uint32) (hi, lo uint32)

// Mul64 returns the two halves of the product.
func Mul64(x, y uint64) (hi, lo uint64)

// OnesCount returns the number of one bits.
func OnesCount(x uint) int

// OnesCount16 returns the number of one bits.
func OnesCount16(x uint16) int

// OnesCount32 returns the number of one bits.
func OnesCount32(x uint32) int

// OnesCount64 returns the number of one bits.
func OnesCount64(x uint64) int

// OnesCount8 returns the number of one bits.
func OnesCount8(x uint8) int

// Rem returns the remainder of (hi, lo) divided by y.
func Rem(hi, lo, y uint) uint

// Rem32 returns the remainder of (hi, lo) divided by y.
func Rem32(hi, lo, y uint32) uint32

// Rem64 returns the remainder of (hi, lo) divided by y.
func Rem64(hi, lo, y uint64) uint64

// Reverse returns x with its bits in reverse order.
func Reverse(x uint) uint

// Reverse16 returns x with its bits in reverse order.
func Reverse16(x uint16) uint16

// Reverse32 returns x with its bits in reverse order.
func Reverse32(x uint32) uint32

// Reverse64 returns x with its bits in reverse order.
func Reverse64(x uint64) uint64

// Reverse8 returns x with its bits in reverse order.
func Reverse8(x uint8) uint8

// ReverseBytes returns x with its bytes in reverse order.
func ReverseBytes(x uint) uint

// ReverseBytes16 returns x with its bytes in reverse order.
func ReverseBytes16(x uint16) uint16

// ReverseBytes32 returns x with its bytes in reverse order.
func ReverseBytes32(x uint32) uint32

// ReverseBytes64 returns x with its bytes in reverse order.
func ReverseBytes64(x uint64) uint64

// RotateLeft returns x rotated left by k bits, right if k is negative.
func RotateLeft(x uint, k int) uint

// RotateLeft16 returns x rotated left by k bits, right if k is negative.
func RotateLeft16(x uint16, k int) uint16

// RotateLeft32 returns x rotated left by k bits, right if k is negative.
func RotateLeft32(x uint32, k int) uint32

// RotateLeft64 returns x rotated left by k bits, right if k is negative.
func RotateLeft64(x uint64, k int) uint64

// RotateLeft8 returns x rotated left by k bits, right if k is negative.
func RotateLeft8(x uint8, k int) uint8

// Sub returns x - y - borrow and the borrow.
func Sub(x, y, borrow uint) (diff, borrowOut uint)

// Sub32 returns x - y - borrow and the borrow.
func Sub32(x, y, borrow uint32) (diff, borrowOut uint32)

// Sub64 returns x - y - borrow and the borrow.
func Sub64(x, y, borrow uint64) (diff, borrowOut uint64)

// TrailingZeros returns the number of zero bits behind the last one bit.
func TrailingZeros(x uint) int

// TrailingZeros16 returns the number of zero bits behind the last one bit.
func TrailingZeros16(x uint16) int

// TrailingZeros32 returns the number of zero bits behind the last one bit.
func TrailingZeros32(x uint32) int

// TrailingZeros64 returns the number of zero bits behind the last one bit.
func TrailingZeros64(x uint64) int

// TrailingZeros8 returns the number of zero bits behind the last one bit.
func TrailingZeros8(x uint8) int
