package nl.samenspoed.app.feed;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Takes XML apart by local names. Document types and entities are refused, so that nothing is
 * fetched or expanded.
 */
final class XmlParts {

    private static final int DEEPEST = 60;

    private XmlParts() {}

    /** The document; empty when it is no XML that we trust. */
    static Optional<List<Part>> read(byte[] message) {
        try {
            var reader = factory().createXMLStreamReader(new ByteArrayInputStream(message));
            return Optional.ofNullable(read(reader)).map(List::of);
        } catch (XMLStreamException unreadable) {
            return Optional.empty();
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver(
                (publicId, systemId, base, namespace) -> {
                    throw new XMLStreamException("Nothing is fetched");
                });
        return factory;
    }

    private static @Nullable Part read(XMLStreamReader reader) throws XMLStreamException {
        var whole = new Part(null);
        @Nullable Part here = whole;
        int depth = 0;
        while (reader.hasNext() && here != null) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        return null;
                    }
                    here = here.add(reader.getLocalName());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    here = here.around();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        here.write(reader.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return null;
                }
                default -> {
                    // Comments, instructions and white space say nothing about beds.
                }
            }
        }
        return whole;
    }
}
