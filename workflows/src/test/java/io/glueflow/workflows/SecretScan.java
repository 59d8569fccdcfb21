// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks for secrets, and for what encodings make of them, in whatever a program leaves behind. */
final class SecretScan {

  /** A shorter line of a secret may well be something else. */
  private static final int TELLING_LENGTH = 6;

  private final Map<String, String> forms = new LinkedHashMap<>();
  private final List<String> found = new ArrayList<>();
  private final List<String> places = new ArrayList<>();

  /** Scans for these secrets, by what they are called in findings. */
  SecretScan(Map<String, String> secrets) {
    secrets.forEach(this::add);
  }

  private void add(String name, String secret) {
    form(name, secret);
    secret
        .lines()
        .filter(line -> line.length() >= TELLING_LENGTH)
        .forEach(line -> form("a line of " + name, line));
    String json =
        secret
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\t", "\\t");
    form(name + " in JSON", json);
    form(name + " in ASCII JSON", ascii(json));
    form(name + " in SQL", secret.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n"));
    form(
        name + " in HTML",
        secret
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;"));
    String url = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    form(name + " in a URL", url);
    form(name + " in a path", url.replace("+", "%20"));
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    form(name + " in Base64", Base64.getEncoder().withoutPadding().encodeToString(bytes));
    form(
        name + " in Base64 of URLs", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  private void form(String name, String text) {
    forms.putIfAbsent(bytesOf(text), name);
  }

  private static String ascii(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(c -> escaped.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
    return escaped.toString();
  }

  /** Each byte of the text in UTF-8 as a character, so that bytes of any kind can be searched. */
  private static String bytesOf(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  void scan(String place, String text) {
    search(place, bytesOf(text));
  }

  void scan(String place, byte[] content) {
    search(place, new String(content, StandardCharsets.ISO_8859_1));
  }

  private void search(String place, String content) {
    places.add(place);
    forms.forEach(
        (form, name) -> {
          int at = content.indexOf(form);
          if (at >= 0) {
            found.add(place + " has " + name + " at byte " + at);
          }
        });
  }

  /** What was found where. */
  List<String> found() {
    return found;
  }

  /** Where was looked. */
  List<String> places() {
    return places;
  }
}
