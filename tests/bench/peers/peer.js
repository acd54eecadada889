// peer.js - reads the texts of a folder with one of the peers, as its manual shows it.
//
//     node peer.js PEER FOLDER
//
// Ends with status 77 if the peer is not installed (npm install in this folder).
// SPDX-License-Identifier: MIT
'use strict';
const fs = require('fs');
const path = require('path');

// Each gives a function from a text to the number of things that it found there.
const peers = {
  // Sentences, parts of speech, lemmas, entities (no names of people), sentiment.
  'wink-nlp': () => {
    const wink = require('wink-nlp')(require('wink-eng-lite-web-model'));
    return (text) => {
      const doc = wink.readDoc(text);
      return doc.tokens().out(wink.its.pos).length + doc.tokens().out(wink.its.lemma).length
        + doc.entities().out(wink.its.detail).length + doc.sentences().out(wink.its.sentiment).length;
    };
  },
  // Sentences, parts of speech, names, numbers, quotations.
  'compromise': () => {
    const compromise = require('compromise');
    return (text) => {
      const doc = compromise(text);
      return doc.json().length + doc.people().out('array').length + doc.places().out('array').length
        + doc.organizations().out('array').length + doc.numbers().out('array').length + doc.quotations().out('array').length;
    };
  },
  // The sentiment of each line.
  'vader-sentiment': () => {
    const vader = require('vader-sentiment').SentimentIntensityAnalyzer;
    return (text) => text.split(/(?<=[.!?])\s+/).map((sentence) => vader.polarity_scores(sentence)).length;
  },
};

function main (name, folder) {
  let read;
  try {
    read = peers[name]();
  } catch (error) {
    console.error(`${name}: not installed (${error.code || error.message})`);
    return 77;
  }
  let found = 0;
  for (const file of fs.readdirSync(folder).sort()) found += read(fs.readFileSync(path.join(folder, file), 'utf8'));
  console.log(`${name}: ${found} things`);
  return 0;
}

process.exit(main(process.argv[2], process.argv[3]));
