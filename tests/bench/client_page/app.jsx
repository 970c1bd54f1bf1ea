// A lot's page as a client-side application: it fetches the lot as JSON and draws it with React. It is
// built as one would build it for speed: production, minified, its drawings in the bundle, the JSON
// preloaded with the program, nothing shown before the lot is there.
import { createRoot } from "react-dom/client";
import "../../../assets/web/page.css";
import symbols from "../../../assets/web/symbols.svg";
import province from "../../../assets/web/province.svg";

const Icon = ({ name, ...more }) => <svg aria-hidden="true" {...more}><use href={`#${name}`} /></svg>;
const Drawing = ({ of, tag: Tag = "div", ...more }) => <Tag dangerouslySetInnerHTML={{ __html: of }} {...more} />;
const Line = ({ text, ...more }) => <p {...more}>{text}</p>;
const Moment = ({ at, text }) => <time dateTime={at}>{text}</time>;

function Bar({ brand, languages }) {
  return (
    <header>
      <p className="mark"><Icon name="star" className="icon" />{brand}</p>
      <nav aria-label={languages.label}>
        {languages.list.map((one) => (
          <a key={one.lang} href={one.href} lang={one.lang} aria-current={one.current ? "true" : undefined}>{one.text}</a>
        ))}
      </nav>
    </header>
  );
}

function Title({ name, stars, lead }) {
  return (
    <div className="title">
      <h1>{name}</h1>
      <p className="stars">
        <span role="img" aria-label={stars.label}>
          {stars.marks.map((full, i) => <svg key={i} className={full ? undefined : "dim"}><use href="#star" /></svg>)}
        </span>
        <span>{stars.meaning}</span>
      </p>
      <p className="lead">{lead}</p>
      <Icon name="hills" className="hills" />
    </div>
  );
}

function Contents({ label, list }) {
  return (
    <nav className="contents" aria-label={label}>
      {list.map((one) => <a key={one.href} href={one.href}>{one.text}</a>)}
    </nav>
  );
}

function Proof({ kind, heading, icon, title, more }) {
  return (
    <section className={kind}>
      <h2 className="away">{heading}</h2>
      <Icon name={icon} className="icon" /><strong>{title}</strong><p>{more}</p>
    </section>
  );
}

function Fact({ name, value }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value.list ? <ul>{value.list.map((one) => <li key={one}>{one}</li>)}</ul>
          : value.at ? <Moment {...value} />
          : <span className={value.code ? "code" : undefined}>{value.text}</span>}
      </dd>
    </div>
  );
}

function Group({ title, items }) {
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {items.map((one) => (
          <li key={one.text}>
            {one.href ? <a href={one.href}>{one.text}</a> : <span>{one.text}</span>}
            {one.more.map((line) => <p key={line}>{line}</p>)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Event({ what, at, when, lines, groups }) {
  return (
    <li>
      <h3>{what}</h3>
      <Moment at={at} text={when} />
      {lines.map((line) => <Line key={line.text} className={line.kind} text={line.text} />)}
      {groups.map((group) => <Group key={group.title} {...group} />)}
    </li>
  );
}

function Map({ title, about, heading, land, names, way, marks, legend, note }) {
  return (
    <section id="places" className="places">
      <h2>{heading}</h2>
      <figure>
        <svg className="map" viewBox="0 0 1042 1000" role="img" aria-labelledby="map-title map-about">
          <title id="map-title">{title}</title>
          <desc id="map-about">{about}</desc>
          <Drawing tag="g" transform={land} of={province} />
          <g className="names">{names.map((one) => <text key={one.text} x={one.x} y={one.y}>{one.text}</text>)}</g>
          <path className="way" d={way} />
          {marks.map((one) => (
            <g key={one.text} className={one.kind}>
              <rect x={one.x} y={one.y} width={one.width} height={one.height} rx="42" />
              <text x={one.textX} y={one.textY}>{one.text}</text>
            </g>
          ))}
        </svg>
        <figcaption>
          <ul className="legend" role="list">
            {legend.map((one) => (
              <li key={one.text}>
                <span>{one.marks.map((mark) => <b key={mark.text} className={mark.kind}>{mark.text}</b>)}</span>
                <span>{one.text}</span>
              </li>
            ))}
          </ul>
          <p className="small">{note}</p>
        </figcaption>
      </figure>
    </section>
  );
}

function Card({ kind, title, lines, facts, items, actions, notes }) {
  return (
    <section id={kind} className={kind}>
      <h2>{title}</h2>
      {lines.map((line) => <Line key={line.text} className={line.kind} text={line.text} />)}
      {facts.length > 0 && <dl>{facts.map((one) => <Fact key={one.name} {...one} />)}</dl>}
      {items.length > 0 && (
        <ul role="list">
          {items.map((item) => (
            <li key={item.title + item.lines[0].text}>
              <h3>{item.title}</h3>
              {item.lines.map((line) => <Line key={line.text} className={line.kind} text={line.text} />)}
            </li>
          ))}
        </ul>
      )}
      {notes.map((line) => <Line key={line.text} className={line.kind} text={line.text} />)}
      {actions.length > 0 && (
        <div className="actions">
          {actions.map((one) => (
            <a key={one.href} className="action" href={one.href}><Icon name={one.icon} className="icon" /><span>{one.text}</span></a>
          ))}
        </div>
      )}
    </section>
  );
}

function Page({ lot }) {
  return (
    <>
      <Drawing of={symbols} />
      <Bar {...lot.bar} />
      <main>
        {lot.sample && <p className="sample">{lot.sample}</p>}
        <Title {...lot.title} />
        <div className="columns">
          <div>
            <Proof {...lot.proof} />
            <Contents {...lot.contents} />
            <section>
              <h2>{lot.facts.title}</h2>
              <dl className="facts">{lot.facts.list.map((one) => <Fact key={one.name} {...one} />)}</dl>
            </section>
            <section id="journey" className="journey">
              <h2>{lot.journey.title}</h2>
              <ol role="list">{lot.journey.events.map((one) => <Event key={one.at} {...one} />)}</ol>
            </section>
          </div>
          <div>
            <Map {...lot.map} />
            {lot.cards.map((card) => <Card key={card.title} {...card} />)}
            <a className="more" href={lot.more.href}>{lot.more.text}</a>
          </div>
        </div>
      </main>
      <footer>
        <p>{lot.foot.words}</p>
        <p>{lot.foot.label}<span className="address">{lot.foot.address}</span></p>
        <p className="machines">{lot.foot.machines}{lot.foot.links.map((one) => <a key={one.href} href={one.href}>{one.text}</a>)}</p>
      </footer>
    </>
  );
}

const answer = await fetch("/lot.json");
const lot = await answer.json();
document.documentElement.lang = lot.language;
document.title = lot.page_title;
createRoot(document.getElementById("root")).render(<Page lot={lot} />);
