package dev.gosim.emit;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The objects that a hidden class refers to: constants of its code, which HotSpot sees through. */
final class ClassData {
  private final List<Object> objects = new ArrayList<>();
  private final Map<Object, Integer> indices = new IdentityHashMap<>();

  DynamicConstantDesc<?> constant(Object o, ClassDesc type) {
    int i = indices.computeIfAbsent(o, x -> objects.size());
    if (i == objects.size()) {
      objects.add(o);
    }
    return DynamicConstantDesc.ofNamed(
        ConstantDescs.BSM_CLASS_DATA_AT, ConstantDescs.DEFAULT_NAME, type, i);
  }

  List<Object> objects() {
    return objects;
  }
}
