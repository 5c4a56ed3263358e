package dev.shinchoku.intake.attachment;

import java.util.List;

import dev.shinchoku.intake.report.ProgressContent.Attachment;
import org.springframework.stereotype.Service;

/** Turns the files that a report names into what its event keeps of them. */
@Service
public class NamingFiles {
    private final AttachedFiles files;
    private final HandingOutFiles handingOut;

    NamingFiles(AttachedFiles files, HandingOutFiles handingOut) {
        this.files = files;
        this.handingOut = handingOut;
    }

    /** @throws FileRefused when one is not the ministry's, is still being scanned, or is infected */
    public List<Attachment> of(List<NamedFile> named, String ministry) {
        return named.stream().map(file -> attachment(file, ministry)).toList();
    }

    /**
     * From then on they are kept for ever. Comes before the event that names them: whoever dies in between has kept a file for nothing.
     *
     * @throws FileRefused when one was removed meanwhile
     */
    public void keep(List<Attachment> attachments) {
        attachments.stream().filter(attachment -> !files.keep(attachment.attachmentId())).findFirst().ifPresent(gone -> {
            throw new FileRefused(new FileRefusal.Unknown(gone.attachmentId()));
        });
    }

    private Attachment attachment(NamedFile named, String ministry) {
        AttachedFile file = files.load(named.attachmentId()).filter(found -> found.ministry().equals(ministry)).orElseThrow(
                () -> new FileRefused(new FileRefusal.Unknown(named.attachmentId())));
        handingOut.cleared(file);
        return new Attachment(file.attachmentId(), named.title(), file.fileName(), file.mediaType(), file.bytes(), file.sha256());
    }

    /** @param title what the file is in the report */
    public record NamedFile(String attachmentId, String title) {}
}
