package dev.gosim.std.net;

import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.std.Bytes;
import dev.gosim.value.Slice;
import java.net.Inet4Address;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;

/** Natives of package net: the machine's network interfaces. */
final class Interfaces {
  private static final int UP = 1;
  private static final int BROADCAST = 2;
  private static final int LOOPBACK = 4;
  private static final int POINT_TO_POINT = 8;
  private static final int MULTICAST = 16;
  private static final int RUNNING = 32;

  private Interfaces() {}

  @Native("interfaceNames")
  static Slice names() {
    try {
      return Slice.ofRefs(
          NetworkInterface.networkInterfaces()
              .sorted(Comparator.comparingInt(NetworkInterface::getIndex))
              .map(i -> Bytes.encode(i.getName()))
              .toArray());
    } catch (SocketException e) {
      return Slice.NIL; // there are none
    }
  }

  record Found(long index, long mtu, Slice hardware, long flags) implements Results {}

  private static final Found NOTHING = new Found(0, 0, Slice.NIL, 0);

  @Native("interfaceOf")
  static Found of(String name) {
    try {
      NetworkInterface i = NetworkInterface.getByName(Bytes.decode(name));
      if (i == null) {
        return NOTHING;
      }
      byte[] hardware = i.getHardwareAddress();
      Slice h = hardware == null ? Slice.NIL : Slice.ofBytes(hardware);
      return new Found(i.getIndex(), i.getMTU(), h, flags(i));
    } catch (SocketException e) {
      return NOTHING; // it is gone
    }
  }

  private static int flags(NetworkInterface i) throws SocketException {
    boolean broadcast = i.getInterfaceAddresses().stream().anyMatch(a -> a.getBroadcast() != null);
    return (i.isUp() ? UP | RUNNING : 0)
        | (broadcast ? BROADCAST : 0)
        | (i.isLoopback() ? LOOPBACK : 0)
        | (i.isPointToPoint() ? POINT_TO_POINT : 0)
        | (i.supportsMulticast() ? MULTICAST : 0);
  }

  @Native("interfaceNetworks")
  static Slice networks(String name) {
    try {
      NetworkInterface i = NetworkInterface.getByName(Bytes.decode(name));
      List<InterfaceAddress> all = i == null ? List.of() : i.getInterfaceAddresses();
      return Slice.ofRefs(
          all.stream()
              .sorted(Comparator.comparing(a -> !(a.getAddress() instanceof Inet4Address)))
              .map(Interfaces::network)
              .toArray());
    } catch (SocketException e) {
      return Slice.NIL;
    }
  }

  private static String network(InterfaceAddress a) {
    String text = a.getAddress().getHostAddress();
    int zone = text.indexOf('%');
    return (zone < 0 ? text : text.substring(0, zone)) + "/" + a.getNetworkPrefixLength();
  }
}
