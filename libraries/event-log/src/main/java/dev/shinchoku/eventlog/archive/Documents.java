package dev.shinchoku.eventlog.archive;

import org.bson.BsonDocument;
import org.bson.ByteBuf;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** Documents as bytes and as what the bytes mean. */
final class Documents {
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private Documents() {}

    static byte[] bytes(RawBsonDocument document) {
        ByteBuf buffer = document.getByteBuffer();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** Decoded once, since looking up a field of a raw document reads it from its beginning each time. */
    static BsonDocument decoded(RawBsonDocument document) {
        return document.decode(CODEC);
    }
}
