/**
 * Package net/http, the client's transport: java.net.http does an exchange, goroutines wait for it
 * parked. What is said of requests, responses, redirects and cookies is Go ({@code http.go}).
 */
package dev.gosim.std.net.http;
