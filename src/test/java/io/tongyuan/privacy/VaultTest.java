package io.tongyuan.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final String ID = "11010519491231002X";

    @TempDir
    private Path folder;

    @Test
    void sameKeysGiveSameDigestsAndOthersDoNot() {
        Vault one = new Vault(KeyFile.open(folder.resolve("keys")));
        Vault again = new Vault(KeyFile.open(folder.resolve("keys")));
        Vault other = new Vault(KeyFile.open(folder.resolve("other")));
        assertThat(again.digestOfId(ID)).isEqualTo(one.digestOfId(ID)).hasSize(43).doesNotContain("1101");
        assertThat(other.digestOfId(ID)).isNotEqualTo(one.digestOfId(ID));
        assertThat(again.publicId(EntityKind.PERSON, "pid:x")).isEqualTo(one.publicId(EntityKind.PERSON, "pid:x"))
                .matches("P[0-9A-HJKMNP-TV-Z]{26}");
    }

    @Test
    void cipherTextIsNeverTheSameAndReadsBack() {
        Vault vault = new Vault(KeyFile.open(folder.resolve("keys")));
        assertThat(vault.encryptId(ID)).isNotEqualTo(vault.encryptId(ID));
        assertThat(vault.decryptId(vault.encryptId(ID))).isEqualTo(ID);
        assertThat(vault.decryptRow(vault.encryptRow("一,二"))).isEqualTo("一,二");
    }

    @Test
    void cipherTextOfOtherKeysIsRefusedWithTheReason() {
        byte[] sealed = new Vault(KeyFile.open(folder.resolve("keys"))).encryptId(ID);
        Vault other = new Vault(KeyFile.open(folder.resolve("other")));
        assertThatThrownBy(() -> other.decryptId(sealed)).isInstanceOf(Failed.class)
                .extracting(e -> ((Failed) e).code()).isEqualTo("KEYS_DO_NOT_FIT");
    }

    @Test
    void keyFileIsItsOwnersAlone() throws Exception {
        KeyFile.open(folder.resolve("keys"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys")))).isEqualTo("rw-------");
    }

    @Test
    void aDamagedKeyFileIsNeverReplaced() throws Exception {
        Path file = Files.writeString(folder.resolve("keys"), "ID_DIGEST=00\n");
        assertThatThrownBy(() -> KeyFile.open(file)).isInstanceOf(Failed.class).hasMessageContaining("ID_DIGEST");
        assertThat(file).hasContent("ID_DIGEST=00\n");
    }

    @Test
    void masksShowAtMostFourCharacters() {
        assertThat(Mask.idNumber(ID)).isEqualTo("1101**************");
        assertThat(Mask.idNumber("12345")).isEqualTo("1****");
        assertThat(Mask.idNumber("")).isEmpty();
        assertThat(Mask.phone("13812345678")).isEqualTo("138********");
    }

    @Test
    void idNumbersInFreeTextAreFound() {
        assertThat(FreeText.masked("身份证" + ID + "，补正")).isEqualTo("身份证1101**************，补正");
        assertThat(FreeText.masked("１１０１０５１９４９１２３１００２Ｘ")).startsWith("1101****");
        assertThat(FreeText.masked("370305800101123")).isEqualTo("3703***********");
        assertThat(FreeText.masked("残" + ID + "43")).isEqualTo("残1101**************43");
        String harmless = "鲁2019-370306-01-02 电话0533-6195000";
        assertThat(FreeText.masked(harmless)).isSameAs(harmless);
    }
}
