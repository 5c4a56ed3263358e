package dev.shinchoku.measures;

import java.nio.file.Path;
import java.util.UUID;

import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.RealServers;
import dev.shinchoku.service.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A running measures service on a real MongoDB and a real Kafka, called over HTTP; each test has plans of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = RealServers.class)
abstract class MeasuresTest {
    static final Path SHARED_PAGE = Path.of(System.getProperty("shinchoku.root"), "..", "shared", "data", "annual-plan-page.txt");

    /** One page in the published form, its columns one after the other. */
    static final String PAGE = """
            2 行政サービスの改革

            2.1 窓口の改革

            (1) 書かない窓口
            行政改革戦略(2022年6月閣議決定)より
            ・住民が同じことを何度も書かずに済む窓口を広げていく。
            項番 担当府省庁
            (ア) デジタル庁
            総務省

            2023 年度

            年次計画

            2023 年度

            取組の成果、進捗状況及び 2024 年度

            年次計画

            デジタル庁及び総務省において、窓口の標準的な <成果・進捗状況>
            手順をまとめ、百の市町村に広げる。
            ・手順書をまとめ、百二十の市町村に広げた。
            <2024 年度年次計画>
            ・手順書を改め、三百の市町村に広げる。
            """;

    @LocalServerPort
    int port;

    final String plan = "p" + UUID.randomUUID().toString().substring(0, 8);

    Api as(String token) {
        return Api.at("http://127.0.0.1:" + port + "/api/v1").as(token);
    }

    Api coordinator() {
        return as(TestTokens.coordinator());
    }

    void register(String planId, int fiscalYear) {
        coordinator().post("/plans", "{\"planId\":\"%s\",\"title\":\"計画\",\"fiscalYear\":%d}".formatted(planId, fiscalYear));
    }

    Api.Answer importPage(String query, String text) {
        return coordinator().with("Content-Type", "text/plain;charset=UTF-8").post("/plans/" + plan + "/imports" + query, text);
    }
}
