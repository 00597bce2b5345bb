package io.github.xportka.contract.architecture;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reader of the modules from the poms of this repository. */
final class ModuleReader {
  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  private ModuleReader() {}

  static List<MavenModule> modules(Path root) {
    return nodes(pom(root), "/project/modules/module")
        .map(Node::getTextContent)
        .map(path -> module(path, pom(root.resolve(path))))
        .toList();
  }

  private static MavenModule module(String path, Node pom) {
    Map<String, String> properties =
        nodes(pom, "/project/properties/*").collect(toMap(Node::getNodeName, Node::getTextContent));
    Map<String, String> dependencies = new LinkedHashMap<>();
    nodes(pom, "/project/dependencies/dependency[groupId = /project/parent/groupId]")
        .forEach(
            dependency ->
                dependencies.put(
                    text(dependency, "artifactId"),
                    text(dependency, "scope").isEmpty() ? "compile" : text(dependency, "scope")));
    return new MavenModule(
        path,
        text(pom, "/project/artifactId"),
        text(pom, "/project/parent/version"),
        properties,
        dependencies);
  }

  private static Node pom(Path folder) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(folder.resolve("pom.xml").toFile());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("The pom in " + folder + " cannot be read.", e);
    }
  }

  /** Returns the text of an element, empty when the element does not exist. */
  private static String text(Node parent, String path) {
    return nodes(parent, path).map(Node::getTextContent).map(String::trim).collect(joining());
  }

  private static Stream<Node> nodes(Node parent, String path) {
    try {
      XPathNodes nodes = XPATH.evaluateExpression(path, parent, XPathNodes.class);
      return StreamSupport.stream(nodes.spliterator(), false);
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
