package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Writes plans at random, in the language of plans: long sentences of set phrases, the next plan much like the last. */
final class RandomSource {
    private static final List<String> MINISTRIES = List.of("内閣官房", "警察庁", "総務省", "外務省", "経済産業省", "文部科学省", "防衛省", "デジタル庁", "個人情報保護委員会",
            "公正取引委員会",
            "国土交通省", "厚生労働省", "金融庁", "法務省");
    private static final List<String> THINGS = List.of("重要な情報基盤", "地域の交通網", "クラウドサービス", "中小企業の事業継続計画", "個人情報", "IoT 機器", "水道の遠隔監視", "電子カルテ",
            "港湾の入出管理",
            "5G 通信網", "学校の端末", "避難所の備蓄", "国際標準", "PoC(Proof of Concept)", "行動計画(2021-2025)", "AI を用いた点検", "訪日外国人への案内", "農業用ため池", "脆弱性情報",
            "耐量子計算機暗号(PQC)");
    private static final List<String> DOINGS = List.of("の整備を進め", "に係る課題を整理し", "の安全性を確認し", "に関する手引を改訂し", "の実証を行い", "について関係者の意見を聴き",
            "の利用状況を調査し", "に必要な人材を育成し",
            "の運用体制を見直し", "との連携を強め", "に関する情報を集約し", "の普及を図り");
    private static final List<String> LINKS = List.of("、", "、その結果を踏まえ、", "、関係府省庁と協力して、", "つつ、", "、引き続き、", "、2024 年度を目途に、", "、必要に応じて、",
            "、国内外の動向を注視しながら、");
    private static final List<String> PLAN_ENDS = List.of("の向上を図る。", "を推進する。", "の実現に寄与する。", "に取り組む。", "について検討し、結論を得る。", "を支援する。", "を公表する。");
    private static final List<String> RESULT_ENDS = List.of("を公表した。", "を 2023 年 12 月に開始した。", "について 15 団体と合意した。", "を全国8か所で実施した。",
            "に着手し、2024 年3月に終えた。", "の件数は 1,204 件であった。",
            "を支援した。");

    private final RandomGenerator random;

    RandomSource(RandomGenerator random) {
        this.random = random;
    }

    Source write() {
        int chapter = 1 + random.nextInt(4);
        List<Source.Section> sections = new ArrayList<>();
        sections.add(section(String.valueOf(chapter), String.valueOf(chapter), false));
        for (int number = 1; number <= 1 + random.nextInt(2); number++) {
            writeSection(sections, chapter + "." + number);
        }
        return new Source(sections);
    }

    private void writeSection(List<Source.Section> sections, String number) {
        int subsections = random.nextInt(3);
        sections.add(section(number, number, subsections == 0));
        for (int sub = 1; sub <= subsections; sub++) {
            sections.add(section("%s(%d)".formatted(number, sub), "(%d)".formatted(sub), true));
        }
    }

    private Source.Section section(String number, String printed, boolean withItems) {
        List<Source.Item> items = new ArrayList<>();
        char letter = 'ア';
        for (int i = 0; withItems && i < 1 + random.nextInt(4); i++) {
            items.add(item(String.valueOf(letter)));
            letter = Gojuon.after(letter);
        }
        List<String> bullets = new ArrayList<>();
        for (int i = 0; withItems && i < random.nextInt(3); i++) {
            bullets.add(sentence("", PLAN_ENDS));
        }
        String source = bullets.isEmpty() ? "" : "基盤づくり戦略(2022 年6月 10 日決定)より";
        return new Source.Section(number, printed, one(THINGS) + "の" + one(List.of("確保", "推進", "強化")), source, bullets, items);
    }

    private Source.Item item(String letter) {
        List<String> names = names();
        boolean split = names.size() > 1 && random.nextInt(3) == 0;
        List<String> plan = split ? split(names, name -> sentence(name + "において、", PLAN_ENDS)) : plan(names);
        List<String> results = split ? split(names, name -> "・" + sentence("", RESULT_ENDS)) : bullets(RESULT_ENDS);
        List<String> nextPlan = split ? split(names, name -> "・" + sentence("引き続き、", PLAN_ENDS)) : nextPlan(plan);
        String tail = random.nextInt(6) == 0 ? one(List.of("(再掲)", "(再掲 4-(9))", "【一部再掲】", "（再掲）")) : "";
        return new Source.Item(letter, names, Source.Text.of(plan, tail), Source.Text.of(results, ""), Source.Text.of(nextPlan, tail));
    }

    private List<String> names() {
        if (random.nextInt(15) == 0) {
            return List.of("全府省庁");
        }
        List<String> names = new ArrayList<>();
        int count = List.of(1, 1, 1, 1, 2, 2, 3, 4).get(random.nextInt(8));
        while (names.size() < count) {
            String name = one(MINISTRIES);
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private List<String> plan(List<String> names) {
        String first = sentence(String.join("、", names) + "において、", PLAN_ENDS);
        return List.of(random.nextBoolean() ? first : first + sentence("また、", PLAN_ENDS));
    }

    private List<String> nextPlan(List<String> plan) {
        boolean alike = random.nextInt(3) > 0;
        return alike ? List.of("・引き続き、" + plan.getFirst().substring(plan.getFirst().indexOf('、') + 1)) : bullets(PLAN_ENDS);
    }

    private List<String> bullets(List<String> ends) {
        List<String> bullets = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            String more = random.nextBoolean() ? sentence("また、", ends) : "";
            bullets.add("・" + sentence("", ends) + more);
        }
        return bullets;
    }

    private static List<String> split(List<String> names, java.util.function.UnaryOperator<String> text) {
        return names.stream().map(name -> "[" + name + "]" + text.apply(name)).toList();
    }

    private String sentence(String start, List<String> ends) {
        StringBuilder sentence = new StringBuilder(start);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            sentence.append(one(THINGS)).append(one(DOINGS)).append(one(LINKS));
        }
        return sentence.append(one(THINGS)).append(one(ends)).toString();
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
