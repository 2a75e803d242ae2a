package dev.assay.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {
  /** Each text holds a secret that contains {@code hunter2}, or a token spelled out here. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "password=hunter2hunter2",
        "PASSWORD=hunter2",
        "DB_PASSWORD=hunter2,with;odd&chars",
        "db_pwd=hunter2",
        "smtp_pass: hunter2",
        "passphrase: 'correct horse hunter2'",
        "{\"api_key\": \"hunter2-abc\", \"result\": \"pass\"}",
        "{\"password\":\"spaces and hunter2 inside\"}",
        "{\\\"token\\\":\\\"hunter2hunter2\\\"}",
        "apiKey: hunter2hunter2",
        "clientSecret = hunter2",
        "aws_secret_access_key = hunter2/K7MDENG",
        "access-key=hunter2xyz",
        "密码：hunter2",
        "口令: hunter2",
        "令牌=hunter2-xyz",
        "密钥：\"hunter2abc\"",
        "Authorization: Bearer hunter2hunter2hunter2",
        "authorization: Basic hunter2aHVudGVyMg==",
        "curl -H 'Authorization: token hunter2abc' https://example.org",
        "Bearer hunter2hunter2hunter2",
        "https://user:hunter2@example.org/x",
        "postgres://app:hun@ter2hunter2@db:5432/quant",
        "redis://:hunter2@cache:6379/0",
        "mysql --password hunter2 -u root",
        "tool --api-key=hunter2abc --verbose",
        "STEP_1_COMMAND=docker run -e POSTGRES_PASSWORD=hunter2 image && echo ok",
        "https://example.org/cb?access_token=hunter2abc&state=1",
        "X-Amz-Signature=hunter2f00f00",
        "token=hunter2;rounds=3",
        "password_prod=hunter2",
        "https://hooks.slack.com/services/T00000000/B00000000/hunter2",
        "-----BEGIN RSA PRIVATE KEY-----\\nhunter2MIIE\\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nhunter2MIIE+/=\n-----END PRIVATE KEY-----"
      })
  void secretsAreMasked(String text) {
    String masked = SecretMask.mask(text);
    assertFalse(masked.contains("hunter2"), masked);
    assertTrue(masked.contains("***"), masked);
    assertEquals(masked, SecretMask.mask(masked), "masking twice changes nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ghp_abcdefghijklmnopqrstuvwxyz0123456789",
        "github_pat_11ABCDEFG0123456789_abcdefghijklmnop",
        "glpat-abcdefghij0123456789",
        "xoxb-123456789012-abcdefghij",
        "sk-proj-abcdefghij0123456789",
        "AKIAIOSFODNN7EXAMPLE",
        "AIzaSyA0123456789abcdefghijklmnopqrstuv",
        "npm_abcdefghijklmnopqrstuvwxyz0123456789",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P"
      })
  void tokensThatSayWhatTheyAreAreMasked(String token) {
    assertEquals("seen *** in the log", SecretMask.mask("seen " + token + " in the log"));
    assertEquals("\"***\"", SecretMask.mask("\"" + token + "\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Token Usage: 11302",
        "tokens=23879",
        "tokens=23879;rounds=3",
        "input_tokens: 1200, output_tokens: 340",
        "token_count=three hundred",
        "max_tokens: 4096",
        "tokens_per_second=12.5",
        "tokenizer=bert-base-uncased",
        "secretary: Alice Miller",
        "secret_name=",
        "secret_name=\nrelease_version=v1.4.0",
        "secret_name=quant-db-credentials",
        "password_file=/run/secrets/db",
        "token_type: Bearer",
        "token_valid=true",
        "password: null",
        "password=***",
        "password=${DB_PASSWORD}",
        "token: $GITHUB_TOKEN",
        "token: {{ vault.token }}",
        "api_key: <your key>",
        "the token is missing",
        "password: required",
        "basic authentication was used",
        "Bearer authentication is described below",
        "密码：未设置",
        "令牌由运维保管，不写入仓库",
        "sha256=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "token_sha256=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "run_id=550e8400-e29b-41d4-a716-446655440000",
        "docs/results/secret-rotation/token_usage.md",
        "https://example.org:8080/path?x=1 by user@example.org",
        "wal_path=var/wal/session7.wal",
        "failure_start_utc=2026-03-05T10:15:02Z",
        "rto_seconds=3.640",
        "notes=power cut drill, replay clean",
        "CUTOVER_MONITOR_KEYS=order_latency_p99,breaker_state",
        "STEP_1_COMMAND=echo done && ls -la | wc -l",
        "platform=static-site",
        "git_commit=17f0f8c0e1d2c3b4a5968778695a4b3c2d1e0f00",
        "task-126-completion-report-2026",
        "risk-adjusted-return-2026-03-05-final"
      })
  void textWithoutSecretsStays(String text) {
    assertEquals(text, SecretMask.mask(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://user:hunter2@example.org/x | https://user:***@example.org/x",
        "password=hunter2 result=pass | password=*** result=pass",
        "{\"token\": \"hunter2abc\", \"n\": 1} | {\"token\": \"***\", \"n\": 1}",
        "token=hunter2abc, result=pass | token=***, result=pass",
        "密码：hunter2，结果：通过 | 密码：***，结果：通过",
        "password=12345678 | password=***"
      })
  void onlyTheSecretGoes(String text, String masked) {
    assertEquals(masked, SecretMask.mask(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token",
        "password=",
        "a://b:",
        "eyJaaaaaaaa.",
        "bearer ",
        "-----BEGIN PRIVATE KEY-----",
        "--token ",
        "password=a,",
        "x",
        "=",
        "sk-",
        "\"",
        "密码："
      })
  void hostileTextTakesLinearTime(String part) {
    String text = part.repeat(300_000 / part.length());
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SecretMask.mask(text));
  }

  @Test
  void bothLanguagesAreMasked() {
    Text masked = SecretMask.mask(new Text("password=hunter2", "密码：hunter2"));
    assertEquals(new Text("password=***", "密码：***"), masked);
  }
}
