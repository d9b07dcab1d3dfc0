package io.github.offprint.plot;

import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Arrangement.Side;
import io.github.offprint.figure.Figure.ColorBar;
import java.awt.geom.Rectangle2D;

/** A block with the key to all its marks at one side. */
final class KeyedBlock implements Block {

  private final Block inner;
  private final Key key;
  private final Side side;

  KeyedBlock(Arrangement.Keyed keyed, int first, Look look, Surroundings around) {
    side = keyed.side();
    key = key(keyed, look.lettering(), around);
    boolean right = side == Side.RIGHT;
    double width = around.width() - (right ? key.room() : 0);
    double height = around.height() - (right ? 0 : key.room());
    inner = Block.of(keyed.inner(), first, look, around.sized(width, height));
  }

  private static Key key(Arrangement.Keyed keyed, Lettering lettering, Surroundings around) {
    if (keyed.key() instanceof ColorBar bar) {
      return keyed.side() == Side.RIGHT
          ? new ColorBarBlock(bar, lettering, around.height())
          : new LevelColorBar(bar, lettering, keyed.side(), around.width());
    }
    Legend legend = Legend.of(keyed.panels(), lettering);
    return new SharedLegend(legend, keyed.side(), around.width());
  }

  @Override
  public double weight() {
    return inner.weight();
  }

  @Override
  public Insets insets() {
    Insets own = inner.insets();
    double room = key.room();
    return new Insets(
        own.top() + (side == Side.ABOVE ? room : 0),
        own.left(),
        own.bottom() + (side == Side.BELOW ? room : 0),
        own.right() + (side == Side.RIGHT ? room : 0));
  }

  @Override
  public void draw(Sheet sheet, Rectangle2D frames) {
    inner.draw(sheet, frames);
    Insets own = inner.insets();
    Rectangle2D outside = new Rectangle2D.Double();
    outside.setFrameFromDiagonal(
        frames.getMinX() - own.left(),
        frames.getMinY() - own.top(),
        frames.getMaxX() + own.right(),
        frames.getMaxY() + own.bottom());
    key.draw(sheet, frames, outside);
  }
}
