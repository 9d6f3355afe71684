import HexaplaCore

@testable import HexaplaDetect

/// A small profile trained on a few dozen sentences, for tests that need no good one.
enum TinyProfile {
    static let classes = """
        # output, script, tag, lead; label, name, weight
        output\tLatn\ten\t0.5
        label\teng\t4
        output\tLatn\tes\t0.5
        label\tspa\t4
        output\tLatn\tfr\t0.5
        label\tfra\t4
        output\tLatn\tpt\t0
        label\tpor\t3
        output\tLatn\tde\t0
        label\tdeu\t3
        output\tCyrl\tru\t0.5
        label\trus\t2
        output\tCyrl\tuk\t0
        label\tukr\t2
        output\tArab\tar\t0.5
        label\tara\t2
        output\tArab\tfa\t0
        label\tpes\t2
        output\tHans\tzh-Hans\t0
        label\tcmn_Hans\t1
        output\tHant\tzh-Hant\t0
        label\tcmn_Hant\t1
        """

    static let sentences: [(label: String, text: String)] = [
        ("eng", "The old harbour was closed for the winter and the boats lay upside down on the stones."),
        ("eng", "She told the council that the bridge would be ready before the end of the year."),
        ("eng", "There were no more than three letters in the box when they came back to the house."),
        ("eng", "We do not know why the lights went out, but the engineers are working on it."),
        ("spa", "El viejo puerto estaba cerrado durante el invierno y las barcas descansaban sobre las piedras."),
        ("spa", "Ella dijo al consejo que el puente estaría listo antes de que terminara el año."),
        ("spa", "No había más de tres cartas en la caja cuando volvieron a la casa."),
        ("spa", "No sabemos por qué se apagaron las luces, pero los ingenieros trabajan en ello."),
        ("fra", "Le vieux port était fermé pendant l'hiver et les bateaux reposaient sur les pierres."),
        ("fra", "Elle a dit au conseil que le pont serait prêt avant la fin de l'année."),
        ("fra", "Il n'y avait pas plus de trois lettres dans la boîte quand ils sont revenus à la maison."),
        ("fra", "Nous ne savons pas pourquoi les lumières se sont éteintes, mais les ingénieurs y travaillent."),
        ("por", "O velho porto estava fechado durante o inverno e os barcos descansavam sobre as pedras."),
        ("por", "Ela disse ao conselho que a ponte ficaria pronta antes do fim do ano, não depois."),
        ("por", "Não havia mais do que três cartas na caixa quando eles voltaram para casa."),
        ("por", "Não sabemos por que as luzes se apagaram, mas os engenheiros estão a trabalhar nisso."),
        ("deu", "Der alte Hafen war im Winter geschlossen und die Boote lagen kopfüber auf den Steinen."),
        ("deu", "Sie sagte dem Rat, dass die Brücke noch vor dem Ende des Jahres fertig sein werde."),
        ("deu", "Es waren nicht mehr als drei Briefe im Kasten, als sie nach Hause zurückkamen."),
        ("deu", "Wir wissen nicht, warum die Lichter ausgingen, aber die Ingenieure arbeiten daran."),
        ("rus", "Старый порт был закрыт на зиму, и лодки лежали вверх дном на камнях."),
        ("rus", "Она сказала совету, что мост будет готов ещё до конца этого года."),
        ("rus", "Когда они вернулись домой, в ящике было не больше трёх писем."),
        ("rus", "Мы не знаем, почему погас свет, но инженеры уже работают над этим."),
        ("ukr", "Старий порт був зачинений на зиму, і човни лежали догори дном на камінні."),
        ("ukr", "Вона сказала раді, що міст буде готовий ще до кінця цього року."),
        ("ukr", "Коли вони повернулися додому, у скриньці було не більше трьох листів."),
        ("ukr", "Ми не знаємо, чому згасло світло, але інженери вже працюють над цим."),
        ("ara", "كان الميناء القديم مغلقا في الشتاء وكانت القوارب مقلوبة على الحجارة."),
        ("ara", "قالت للمجلس إن الجسر سيكون جاهزا قبل نهاية هذا العام."),
        ("ara", "لم يكن في الصندوق أكثر من ثلاث رسائل عندما عادوا إلى البيت."),
        ("ara", "لا نعرف لماذا انطفأت الأنوار ولكن المهندسين يعملون على ذلك."),
        ("pes", "بندر قدیمی در زمستان بسته بود و قایق‌ها وارونه روی سنگ‌ها قرار داشتند."),
        ("pes", "او به شورا گفت که پل پیش از پایان سال آماده خواهد شد."),
        ("pes", "وقتی به خانه برگشتند بیش از سه نامه در صندوق نبود."),
        ("pes", "نمی‌دانیم چرا چراغ‌ها خاموش شد، اما مهندسان روی آن کار می‌کنند."),
        ("cmn_Hans", "旧港口冬天关闭，船都倒放在石头上。她对议会说，这座桥年底以前就会完工。"),
        ("cmn_Hans", "他们回到家的时候，信箱里没有几封信。我们不知道为什么灯灭了，但是工程师们正在处理这个问题。"),
        ("cmn_Hant", "舊港口冬天關閉，船都倒放在石頭上。她對議會說，這座橋年底以前就會完工。"),
        ("cmn_Hant", "他們回到家的時候，信箱裡沒有幾封信。我們不知道為什麼燈滅了，但是工程師們正在處理這個問題。"),
    ]

    static var options: TrainingOptions {
        var options = TrainingOptions()
        options.steps = ["Latn": 900, "Cyrl": 400, "Arab": 400]
        options.rowBits = ["Latn": 12, "Cyrl": 11, "Arab": 11]
        options.holdOut = 0
        options.calibrationPieces = 40
        return options
    }

    /// The bytes of the profile.
    static let bytes = Result { try train() }

    /// A detector with the profile.
    static func detector() throws -> LanguageDetector {
        LanguageDetector(profile: try LanguageProfile(bytes: try bytes.get()))
    }

    static func train() throws -> [UInt8] {
        var trainer = try LanguageProfileTrainer(classes: TrainingClasses(classes), options: options)
        for (label, text) in sentences { trainer.add(TrainingSample(label: label, source: "own", text: text)) }
        return try trainer.train().bytes
    }
}

/// A document as read, for tests.
enum Sample {
    static func document(_ paragraphs: [String], language: LanguageTag = .english) -> ReadDocument {
        var origin = 0
        let parts = paragraphs.map { text in
            let count = text.utf8.count
            defer { origin += count + 2 }
            return SourceParagraph(text: LayeredText(text), map: OffsetMap(identity: count, origin: origin))
        }
        return ReadDocument(
            id: DocumentID(article: "a1", language: language), path: "a1/\(language).txt", byteCount: max(0, origin),
            encoding: TextEncoding(name: "UTF-8", confidence: 1, source: .valid), style: .blank, paragraphs: parts)
    }
}
