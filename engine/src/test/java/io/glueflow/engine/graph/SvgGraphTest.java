// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.testing.Golden;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgGraphTest {

  private static final Set<String> ELEMENTS =
      Set.of("svg", "title", "style", "path", "text", "g", "rect", "a");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "xmlns",
          "class",
          "role",
          "viewBox",
          "width",
          "height",
          "d",
          "text-anchor",
          "x",
          "y",
          "transform",
          "rx",
          "href");

  @Provide
  Arbitrary<GraphModel> hostile() {
    return Graphs.hostile();
  }

  @Test
  void smallWorkflowIsDrawn() {
    Golden.check(Path.of("src/test/golden/graph/small.svg"), SvgGraph.render(Graphs.small()));
  }

  @Test
  void aLongDetailLeavesTheTypeItsPlace() {
    GraphModel.GraphNode node =
        new GraphModel.GraphNode("a", "a", "filled", "input", "coalesce(region_name, city)", false);

    assertThat(SvgGraph.render(new GraphModel("t", List.of(node), List.of())))
        .contains(">filled · coalesce(");
  }

  @Test
  void nodesAreLinksToTheirPlaceInTheList() throws Exception {
    List<Element> links = new ArrayList<>();
    for (Element element : elements(SvgGraph.renderLinked(Graphs.small(), "#node-"))) {
      if (element.getTagName().equals("a")) {
        links.add(element);
      }
    }

    assertThat(links)
        .extracting(link -> link.getAttribute("href"))
        .containsExactly(
            "#node-0", "#node-1", "#node-2", "#node-3", "#node-4", "#node-5", "#node-6");
    assertThat(SvgGraph.render(Graphs.small())).doesNotContain("<a ");
  }

  @Property(tries = 300)
  void textsCannotBecomeAnythingButText(@ForAll("hostile") GraphModel graph) throws Exception {
    List<Element> elements = elements(SvgGraph.renderLinked(graph, "#node-"));

    boolean labelled = !graph.edges().get(0).label().isEmpty();
    assertThat(elements)
        .hasSize(labelled ? 20 : 19)
        .extracting(Element::getTagName)
        .isSubsetOf(ELEMENTS);
    for (Element element : elements) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        assertThat(element.getAttributes().item(i).getNodeName()).isIn(ATTRIBUTES);
      }
    }
  }

  @Test
  void textsAreShownAsTheyAre() throws Exception {
    List<String> texts = new ArrayList<>();
    for (Element element : elements(SvgGraph.render(Graphs.small()))) {
      texts.add(element.getTextContent());
    }

    assertThat(texts).contains("orders-by-region", "\"Why\" <so>", "invalid → in");
    assertThat(texts)
        .as("a tip shows what is too long for the box")
        .contains("A label that is longer than its box (write-parquet)");
  }

  private static List<Element> elements(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    NodeList found =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)))
            .getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
