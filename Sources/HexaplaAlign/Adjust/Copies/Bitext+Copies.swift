import HexaplaCore

extension Bitext {
    /// The same documents, of which some paragraphs take no part.
    func settingAside(_ aside: SetAside) -> Bitext {
        guard !aside.isEmpty else { return self }
        return Bitext(
            aligner: aligner, canonical: canonical.silencing(aside.canonical), target: target.silencing(aside.target),
            lexicon: lexicon, review: review, vectors: vectors, aside: aside)
    }

    /// Reads the documents, text that says again what other text says left alone.
    ///
    /// A paragraph of the version in the canonical language is no rival of one in the version's own: where a path takes
    /// one though the other is free, the documents are read without such paragraphs; those take part again that have
    /// room in that reading. The same is done with text that only one side has twice.
    ///
    /// - Parameters:
    ///   - sentences: The lattice of the sentences of both whole documents.
    ///   - findsMoves: Whether moved blocks are looked for.
    /// - Returns: The documents as they were read, the reading, and the copies.
    func readingBesideCopies(
        sentences: consuming Lattice, findsMoves: Bool
    ) -> (bitext: Bitext, reading: Reading, copies: [TextCopy]) {
        let finder = CopyFinder(canonical: canonical, target: target)
        var aside = unjudged(finder.doubled)
        if aside.isEmpty {
            let reading = reading(sentences: sentences, findsMoves: findsMoves)
            guard finder.isInConflict(reading.steps) else { return (self, reading, []) }
        }
        aside.target.formUnion(unjudged(SetAside(target: finder.untranslated)).target)
        guard !aside.isEmpty else { return (self, reading(sentences: self.sentences(), findsMoves: findsMoves), []) }
        let first = settingAside(aside).read(findsMoves)
        let left = finder.restored(aside, in: first.reading.steps)
        let last = left == aside ? first : settingAside(left).read(findsMoves)
        return (last.bitext, last.reading, finder.copies(left.alone(in: last.reading.steps)))
    }

    private func read(_ findsMoves: Bool) -> (bitext: Bitext, reading: Reading) {
        (self, reading(sentences: sentences(), findsMoves: findsMoves))
    }

    /// Without the paragraphs that a person has judged.
    private func unjudged(_ aside: SetAside) -> SetAside {
        guard let review else { return aside }
        let judged = review.verdicts
        return SetAside(
            canonical: aside.canonical.filter { row in !judged.contains { $0.holds(canonicalParagraph: row, of: self) }
            },
            target: aside.target.filter { column in !judged.contains { $0.holds(targetParagraph: column, of: self) } })
    }
}

extension PlacedVerdict {
    fileprivate func holds(canonicalParagraph row: Int, of bitext: Bitext) -> Bool {
        sentences.canonical.overlaps(bitext.canonical.sentences(ofParagraphs: row..<row + 1))
    }

    fileprivate func holds(targetParagraph column: Int, of bitext: Bitext) -> Bool {
        sentences.target.overlaps(bitext.target.sentences(ofParagraphs: column..<column + 1))
    }
}
