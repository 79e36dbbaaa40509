/** The words that synthetic archives are made of. */
export const WORDS = `network layer gradient signal image audio speech language model vector matrix graph token attention kernel filter
pooling batch epoch loss metric label feature embedding cluster sample noise channel frame pixel corpus grammar sentence phrase melody
rhythm chord sensor camera robot vehicle patient cell protein molecule turbine market price weather river forest city traffic satellite
learns finds reads writes compares predicts explains measures reduces builds moves splits joins filters ranks draws hears sees counts
small large fast slow deep shallow sparse dense robust fragile linear simple open closed early late rare common public private local
with without between against across during after before because although while under over from into towards about for of and or but
the a this that each every some many few most other another`.split(/\s+/);

export const FIRST_NAMES = `Anna Béla Chiara Dávid Elif Franz Greta Hana Ivo Jörg Katharina Łukasz Mira Noah Özge Petra Quentin René Søren
Tomáš Ulla Vera Wanda Xaver Yara Žofia Aoife Björn Céline Dora`.split(/\s+/);

/** Beginnings, syllables and ends that family names are made of. */
export const FAMILY_STEMS = `Ad Brun Cer Dvoř Eisen Fürst Grub Hlav Ilj Jov Kov Lind Mäk Nagy Ober Pich Quist Ried Szab Tak Urb Vaš Wój Xan
Yıl Žel Ång Brân Corr Desch Ekst Groß Ivan Kaya Ort Petr Ross Schul Toth Zimm`.split(/\s+/);
export const FAMILY_SYLLABLES = 'a be co du e fi go hu i ja ko lu me no o pa ru si ta u vo we ze'.split(' ');
export const FAMILY_ENDS = 'bach dorf gren hauer kemp lund mann ner quist sen ska tner vić wald zak'.split(' ');

export const TOPICS =
  `Adversarial learning, Agents, Audio, Benchmarks, Biology, Causality, Compression, Computer vision, Databases, Diffusion,
Distributed training, Drug discovery, Embeddings, Ethics, Evaluation, Explainability, Federated learning, Finance, Forecasting,
Generative models, Geography, Graph networks, Hardware, Information retrieval, Language models, Law, Medical imaging, Mobility, Music,
Natural language, Neuroscience, Optimization, Privacy, Recommendation, Reinforcement learning, Robotics, Segmentation, Speech,
Synthetic data, Tooling`
    .split(',')
    .map((name) => name.trim());

export const ORGANIZATIONS = `Northbank University, Tidewater Labs, Harbour Institute, Meridian Robotics, Alder Analytics, Quarry Systems,
Lantern Health, Beacon Research, Granite Software, Willow Media, Copper Energy, Juniper Mobility`
  .split(',')
  .map((name) => name.trim());

export const VENUES = `Northbank Hall, Harbour Library, Old Mill, Signal House, Tram Depot, Observatory, Garden Pavilion, Print Works,
Customs House, Lecture Tower, Salt Store, River Stage`
  .split(',')
  .map((name) => name.trim());
