package dev.gosim.value;

import java.util.Arrays;

/**
 * The sizes in which Go's allocator hands out memory (runtime/sizeclasses.go), which show in the
 * capacities that append makes.
 */
final class SizeClasses {
  private static final int[] SIZES = {
    8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320, 352,
    384, 416, 448, 480, 512, 576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792, 2048,
    2304, 2688, 3072, 3200, 3456, 4096, 4864, 5376, 6144, 6528, 6784, 6912, 8192, 9472, 9728, 10240,
    10880, 12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264, 28672, 32768
  };
  private static final int PAGE = 8192;

  private SizeClasses() {}

  /**
   * The capacity when room for {@code cap} elements of that size is rounded up. Objects with
   * pointers between 512 bytes and the largest class carry a header of 8.
   */
  static int roundCap(int cap, int elemSize, boolean pointers) {
    if (elemSize == 0) {
      return cap;
    }
    long size = (long) cap * elemSize;
    long header = pointers && size > 512 && size <= SIZES[SIZES.length - 1] - 8 ? 8 : 0;
    long bytes = size + header;
    long rounded;
    if (bytes <= SIZES[SIZES.length - 1]) {
      int i = Arrays.binarySearch(SIZES, (int) bytes);
      rounded = SIZES[i >= 0 ? i : -i - 1];
    } else {
      rounded = (bytes + PAGE - 1) / PAGE * PAGE;
    }
    return (int) Math.min((rounded - header) / elemSize, Integer.MAX_VALUE - 8);
  }
}
