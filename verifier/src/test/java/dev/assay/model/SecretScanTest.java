package dev.assay.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScanTest {
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String DIGITS = "0123456789";
  private static final String ALL = UPPER + "abcdefghijklmnopqrstuvwxyz" + DIGITS;

  /** Made anew for each seed, so that no text here is a token that anybody could have. */
  private static String made(Random random, int length, String letters) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append(letters.charAt(random.nextInt(letters.length())));
    }
    return out.toString();
  }

  private static String base64(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String key(Random random) {
    byte[] bytes = new byte[600];
    random.nextBytes(bytes);
    String body = Base64.getMimeEncoder().encodeToString(bytes).replace("\r", "");
    return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----";
  }

  /** Texts in which {@code {}} stands for the secret. */
  static List<String> contexts() {
    return List.of(
        "password={}",
        "DB_PASSWORD={} make",
        "{\"api_key\": \"{}\", \"n\": 1}",
        "{\\\"token\\\":\\\"{}\\\"}",
        "clientSecret = {}",
        "tool --api-key {} -v",
        "密钥：{}，其余正常",
        "访问令牌={}",
        "Authorization: Bearer {}",
        "curl -H 'Authorization: token {}' https://git.corp/x",
        "{\"name\": \"api_key\", \"value\": \"{}\"}",
        "{\\\"Key\\\":\\\"client_secret\\\",\\\"Value\\\":\\\"{}\\\"}",
        "{\r\n  'name': 'refresh-token',\r\n  'value': '{}'\r\n}",
        "{\"value\":\"{}\",\"name\":\"db.password\"}",
        "{\"ParameterKey\": \"DbPassword\", \"ParameterValue\": \"{}\"}",
        "env:\n  - name: DB_PASSWORD\n    value: {}\n",
        "env:\\n  - name: DB_PASSWORD\\n    value: {}",
        "- {name: AUTH_TOKEN, value: {}}",
        "- value: \"{}\"\n  name: SIGNING_SECRET",
        "<property name=\"密钥\" value=\"{}\"/>",
        "git clone https://bot:{}@git.corp/x.git",
        "https://oapi.dingtalk.com/robot/send?access_token={}");
  }

  @ParameterizedTest
  @MethodSource("contexts")
  void aRandomValueInThePlaceOfASecretIsOne(String context) {
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      String secret = made(random, 32, ALL);
      String text = context.replace("{}", secret);
      assertTrue(
          SecretScan.proven(text).stream().anyMatch(each -> each.value().contains(secret)), text);
      assertFalse(SecretMask.mask(text).contains(secret), text);
    }
  }

  static List<String> tokens() {
    Random random = new Random(11);
    String header = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
    String claims = base64("{\"sub\":\"svc-quant\",\"exp\":1772500000}");
    return List.of(
        "ghp_" + made(random, 36, ALL),
        "github_pat_" + made(random, 22, ALL) + "_" + made(random, 59, ALL),
        "glpat-" + made(random, 20, ALL),
        "xoxb-" + made(random, 12, DIGITS) + "-" + made(random, 24, ALL),
        "sk-proj-" + made(random, 48, ALL),
        "sk_live_" + made(random, 24, ALL),
        "AKIA" + made(random, 16, UPPER + DIGITS),
        "LTAI" + made(random, 20, ALL),
        "AIza" + made(random, 35, ALL),
        "npm_" + made(random, 36, ALL),
        "hf_" + made(random, 34, ALL),
        "SG." + made(random, 22, ALL) + "." + made(random, 43, ALL),
        header + "." + claims + "." + made(random, 43, ALL),
        key(random));
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void whatSaysItselfWhatItIsNeedsNoName(String token) {
    String text = "见 " + token + " (seen)";
    List<Secret> found = SecretScan.proven(text);
    assertEquals(1, found.size(), text);
    assertEquals(token, found.get(0).value());
    assertEquals("见 *** (seen)", SecretMask.mask(text));
    assertFalse(found.get(0).toString().contains(token.substring(4)), "a secret is not shown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password=changeme",
        "password=ChangeMe123!",
        "password=Password123",
        "password=correcthorsebattery",
        "db_password=postgres",
        "password: \"${DB_PASSWORD_2}\"",
        "password = get_password(env, 2)",
        "password = config[\"db\"].password2",
        "token=<your-token-1>",
        "token: $GITHUB_TOKEN2",
        "token: ${{ secrets.NPM_TOKEN2 }}",
        "api_key = os.environ['API_KEY_2']",
        "api_key = process.env.API_KEY2",
        "api_key=xxxxxxxxxxxxxxxxxxxxxxxx",
        "api_key=aaaaaaaaaaaaaaaaaaaaaaaaaaaa1",
        "api_key=0123456789abcdef0123456789abcdef",
        "api_key: YOUR-API-KEY-HERE-12345",
        "secret_name=quant-db-credentials-2",
        "secret = order-book-2-snapshot-v3",
        "token=550e8400-e29b-41d4-a716-446655440000",
        "csrf_token=Zk3vQ8LmTr2XwY7cBn5D",
        "next_page_token=Zk3vQ8LmTr2XwY7cBn5D",
        "password_file=/run/secrets/db2",
        "token_file=./Zk3vQ8LmTr2XwY7cBn5D",
        "secret: vault:kv/data/quant#token2",
        "secret: arn:aws:secretsmanager:eu-west-1:123:secret:x-1a2b3c",
        "sha256=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "token_sha256=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "commit 17f0f8c0e1d2c3b4a5968778695a4b3c2d1e0f00",
        "fingerprint: 3b9aca00d41d8cd98f00b204e9800998",
        "AKIAIOSFODNN7EXAMPLE",
        "AKIAXXXXXXXXXXXXXXXX",
        "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "ghp_abcdefghijklmnopqrstuvwxyz0123456789",
        "sk-button-primary-2-hover-state-active",
        "https://user:password@localhost/x",
        "https://user:Zk3vQ8LmTr2X@example.com/x",
        "postgres://postgres:postgres@db.corp/quant",
        "https://git.corp:8443/a/b@1.2.3",
        "Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
        "Authorization: Basic dXNlcjpwYXNzd29yZA==",
        "Authorization: Bearer <access-token-2>",
        "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P",
        "-----BEGIN PRIVATE KEY-----\n…\n-----END PRIVATE KEY-----",
        "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA7bq0\n-----END PUBLIC KEY-----",
        "{\"name\":\"password\",\"value\":\"${DB_PASSWORD}\"}",
        "{\"name\":\"api_key\",\"value\":\"\"}",
        "{\"name\":\"api_key\",\"value\":\"<your-api-key-2>\"}",
        "{\"name\":\"api_key\",\"value\":\"YOUR-API-KEY-HERE-12345\"}",
        "{\"name\":\"token_count\",\"value\":\"12345\"}",
        "{\"name\":\"token_sha256\",\"value\":\"Zk3vQ8LmTr2XwY7cBn5D\"}",
        "{\"name\":\"tokenizer\",\"value\":\"Zk3vQ8LmTr2XwY7cBn5D\"}",
        "{\"name\":\"csrf_token\",\"value\":\"Zk3vQ8LmTr2XwY7cBn5D\"}",
        "{\"value\":\"Zk3vQ8LmTr2XwY7cBn5D\",\"name\":\"csrf_token\"}",
        "{\"name\":\"token\",\"value\":\"oncall-2@trading.corp\"}",
        "{\"name\":\"secret\",\"value\":\"/run/Secrets/db2_Zk3vQ8LmTr2X\"}",
        "{\"name\":\"password\",\"value\":\"Rotated on 2 March, see Team A.\"}",
        "{\"name\":\"api_key\",\"valueFrom\":\"Zk3vQ8LmTr2XwY7cBn5D\"}",
        "{\"name\":\"api_key\",\"old_value\":\"Zk3vQ8LmTr2XwY7cBn5D\"}",
        "{\"name\":\"a\",\"value\":\"Zk3vQ8LmTr2XwY7cBn5D\"},{\"name\":\"token\",\"value\":\"\"}",
        "- name: TOKEN\n- name: BUILD\n  value: Zk3vQ8LmTr2XwY7cBn5D\n- name: KEY_TOKEN\n",
        "- name: TOKEN\n\n  value: Zk3vQ8LmTr2XwY7cBn5D",
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk",
        "密码：未设置，见运维手册第2章",
        "令牌由运维保管，不写入仓库",
        "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX"
      })
  void whatOnlyLooksLikeASecretIsNoFinding(String text) {
    assertEquals(List.of(), SecretScan.proven(text));
  }

  /** Random rubbish around random secrets: whatever is found is masked, wherever it stands. */
  @Test
  void whateverIsFoundIsMasked() {
    Random random = new Random(20260305);
    String[] parts = {
      "password", "=", ": ", "\"", "'", "token", "api_key", "\\\"", " ", "\n", "://", "a:",
          "@h.corp/",
      "Bearer ", "Basic ", "密码", "：", "--secret ", ",", "{", "}", "ghp_", "AKIA", "eyJ", ".", "***",
      "\"name\":", "value: "
    };
    List<String> tokens = tokens();
    int found = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 12; j++) {
        text.append(
            switch (random.nextInt(6)) {
              case 0 -> made(random, 8 + random.nextInt(40), ALL);
              case 1 -> tokens.get(random.nextInt(tokens.size()));
              default -> parts[random.nextInt(parts.length)];
            });
      }
      String masked = SecretMask.mask(text.toString());
      String lines = SecretMask.maskLines(text.toString());
      Tree tree = new Tree(text.toString(), new Node.Scalar("", 0, 0));
      for (Secret secret : tree.secrets()) {
        found++;
        assertFalse(lines.contains(secret.value()), text::toString);
        assertFalse(tree.mask("said " + secret.value()).contains(secret.value()));
      }
      assertEquals(masked, SecretMask.mask(masked), text::toString);
      assertEquals(
          text.chars().filter(c -> c == '\n').count(),
          lines.chars().filter(c -> c == '\n').count());
    }
    assertTrue(found > 5_000, "found: " + found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password=Zk3vQ8LmTr2X ",
        "a://b:c@",
        "ghp_",
        "Bearer A1",
        "earer ",
        "eyJaaaaaaaa.aaaaaaaa.",
        "-----BEGIN PRIVATE KEY-----AAAA",
        "token",
        "value:",
        "name: token value: ",
        "name: token value: \"Zk3vQ8LmTr2X",
        "name:key:namevalue=",
        "value=x,name=",
        "https://hooks.",
        "k_live_"
      })
  void hostileTextTakesLinearTime(String part) {
    String text = part.repeat(600_000 / part.length());
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> SecretScan.proven(text));
  }
}
