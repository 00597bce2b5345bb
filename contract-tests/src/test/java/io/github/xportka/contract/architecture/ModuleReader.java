package io.github.xportka.contract.architecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reader of the modules from the poms of this repository. */
final class ModuleReader {
  private ModuleReader() {}

  static List<MavenModule> modules(Path root) {
    return children(child(pom(root), "modules"))
        .map(Element::getTextContent)
        .map(path -> module(path, pom(root.resolve(path))))
        .toList();
  }

  private static MavenModule module(String path, Element pom) {
    Map<String, String> properties = new TreeMap<>();
    children(child(pom, "properties"))
        .forEach(property -> properties.put(property.getTagName(), property.getTextContent()));
    Map<String, String> dependencies = new LinkedHashMap<>();
    String group = text(child(pom, "parent"), "groupId");
    children(child(pom, "dependencies"))
        .filter(dependency -> text(dependency, "groupId").equals(group))
        .forEach(
            dependency ->
                dependencies.put(
                    text(dependency, "artifactId"),
                    has(dependency, "scope") ? text(dependency, "scope") : "compile"));
    return new MavenModule(
        path,
        text(pom, "artifactId"),
        text(child(pom, "parent"), "version"),
        properties,
        dependencies);
  }

  private static Element pom(Path folder) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(folder.resolve("pom.xml").toFile())
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("The pom in " + folder + " cannot be read.", e);
    }
  }

  private static boolean has(Element parent, String name) {
    return children(parent).anyMatch(child -> child.getTagName().equals(name));
  }

  private static Element child(Element parent, String name) {
    return children(parent)
        .filter(child -> child.getTagName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The element " + parent.getTagName() + " has no child " + name + "."));
  }

  private static String text(Element parent, String name) {
    return child(parent, name).getTextContent().trim();
  }

  private static Stream<Element> children(Element parent) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .map(Element.class::cast);
  }
}
