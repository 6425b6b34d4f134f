use std::path::Path;
fn main() {
    let dir = std::env::args().nth(1).unwrap();
    let pack = cordiality::pack::read(Path::new(&dir)).unwrap();
    match cordiality::pack::compile(&pack) {
        Ok(relation) => {
            let curve = cordiality::index::Curve::of(&relation.acts, relation.span, 2.0);
            for w in [320, 480, 768, 1024, 1440] {
                let scene = cordiality::chart::Scene::of(&relation, &curve, w);
                let svg = cordiality::chart::svg::write(&scene);
                println!("{w} {} titles {}/{}", svg.len(), scene.discs.iter().filter(|d| d.title.is_some()).count(), scene.discs.len());
                std::fs::write(format!("/tmp/s{w}.svg"), svg).unwrap();
            }
            println!("{}", serde_json::to_string(&relation).unwrap().len());
        }
        Err(faults) => faults.iter().for_each(|f| println!("{f}")),
    }
}
