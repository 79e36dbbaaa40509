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

export const LAST_NAMES = `Adler Bauer Černý Dvořák Eder Fischer Gruber Huber Ivanova Jäger Kovács Leitner Müller Novak Oberhuber Pichler
Qureshi Rossi Schneider Tóth Urban Vogel Wagner Xu Yılmaz Zelenka Ångström Brânză Corrigan Deschamps Ekström Fürst Großmann Hlaváček
Ilić Jovanović Kaya Lindqvist Mäkinen Nagy Ortega Petrov Quist Riedl Szabó Tanaka Unger Vašek Wójcik Zimmer`.split(/\s+/);

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
